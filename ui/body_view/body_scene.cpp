// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_scene.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QParameter>

#include "ui/body_view/mesh_geometry.h"
#include "ui/body_view/painted_sheet.h"
#include "ui/body_view/scale_figure.h"
#include "ui/body_view/scan_dots.h"
#include "ui/body_view/scene_material.h"
#include "ui/body_view/tape_lines.h"

namespace abf::ui {

namespace {

using Qt3DCore::QAttribute;
using namespace mesh_geometry;

constexpr uint kStride = 6 * sizeof(float);

}  // namespace

BodyScene::BodyScene(Qt3DCore::QNode* parent) : Qt3DCore::QEntity(parent) {
    buildGround();
    tapes_ = new TapeLines(this);
    sheet_ = new PaintedSheet(this);
    scan_ = new ScanDots(this);
    figure_ = new ScaleFigure(this);
}

void BodyScene::buildGround() {
    ground_ = new Qt3DCore::QEntity(this);
    auto* geometry = new Qt3DCore::QGeometry(ground_);
    constexpr float r = 3.0f;
    const float corners[] = {-r, -r, 0, r, -r, 0, r, r, 0, -r, r, 0};
    const std::uint32_t indices[] = {0, 1, 2, 0, 2, 3};
    auto* buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(bytesOf(corners, sizeof corners));
    addFloats(geometry, buffer, QAttribute::defaultPositionAttributeName(), 4, 3 * sizeof(float), 0);
    addIndices(geometry, indices, 6);
    addRenderer(ground_, geometry);
    auto* material = makeGroundMaterial(ground_);
    lineColour_ =
        new Qt3DRender::QParameter(QStringLiteral("lineColour"), QVector3D(0.5f, 0.5f, 0.5f), material);
    material->addParameter(lineColour_);
    ground_->addComponent(material);
}

void BodyScene::setSurface(const BodySurface& surface) {
    delete body_;
    body_ = new Qt3DCore::QEntity(this);
    vertexCount_ = static_cast<int>(surface.colours.size());
    const auto count = static_cast<uint>(vertexCount_);

    geometry_ = new Qt3DCore::QGeometry(body_);
    vertexBuffer_ = new Qt3DCore::QBuffer(geometry_);
    vertexBuffer_->setUsage(Qt3DCore::QBuffer::DynamicDraw);
    addFloats(geometry_, vertexBuffer_, QAttribute::defaultPositionAttributeName(), count, kStride, 0);
    addFloats(geometry_, vertexBuffer_, QAttribute::defaultNormalAttributeName(), count, kStride,
              3 * sizeof(float));
    suitColours_ = surface.colours;
    suited_ = true;
    colourBuffer_ = new Qt3DCore::QBuffer(geometry_);
    colourBuffer_->setData(bytesOf(surface.colours.data(), surface.colours.size() * sizeof(Eigen::Vector3f)));
    addFloats(geometry_, colourBuffer_, QAttribute::defaultColorAttributeName(), count, 3 * sizeof(float), 0);
    addIndices(geometry_, surface.triangles.data(), surface.triangles.size());

    addRenderer(body_, geometry_);
    body_->addComponent(makeMatteMaterial(body_));
    standing_ = new Qt3DCore::QTransform(body_);
    body_->addComponent(standing_);
    body_->setEnabled(false);
    buildWires(surface);
    figure_->setSurface(surface);
}

void BodyScene::buildWires(const BodySurface& surface) {
    wires_ = new Qt3DCore::QEntity(body_);
    auto* geometry = new Qt3DCore::QGeometry(wires_);
    const auto count = static_cast<uint>(vertexCount_);
    addFloats(geometry, vertexBuffer_, QAttribute::defaultPositionAttributeName(), count, kStride, 0);
    addFloats(geometry, vertexBuffer_, QAttribute::defaultNormalAttributeName(), count, kStride,
              3 * sizeof(float));
    addIndices(geometry, surface.edges.data(), surface.edges.size());
    addRenderer(wires_, geometry)->setPrimitiveType(Qt3DRender::QGeometryRenderer::Lines);
    auto* material = makeWireMaterial(wires_);
    material->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("lineColour"), QVector3D(0.10f, 0.13f, 0.17f), material));
    wires_->addComponent(material);
    wires_->setEnabled(wiresVisible_ && !surface.edges.empty());
}

void BodyScene::setWireframeVisible(bool visible) {
    wiresVisible_ = visible;
    if (wires_) wires_->setEnabled(visible);
}

bool BodyScene::gridVisible() const {
    return ground_->isEnabled();
}

void BodyScene::setFrame(const BodyFrame& frame) {
    if (!body_ || frame.vertices.cols() != vertexCount_ || frame.normals.cols() != vertexCount_) return;
    QByteArray data(static_cast<qsizetype>(vertexCount_) * kStride, Qt::Uninitialized);
    Eigen::Map<Eigen::Matrix<float, 6, Eigen::Dynamic>> interleaved(reinterpret_cast<float*>(data.data()), 6,
                                                                    vertexCount_);
    interleaved.topRows<3>() = frame.vertices;
    interleaved.bottomRows<3>() = frame.normals;
    vertexBuffer_->setData(data);
    standing_->setTranslation({frame.standing.x(), frame.standing.y(), frame.standing.z()});
    if (!body_->isEnabled()) body_->setEnabled(true);
}

void BodyScene::setColours(const std::vector<Eigen::Vector3f>& colours) {
    const bool suit = colours.empty();
    if (!body_ || (suit && suited_)) return;
    const auto& shown = suit ? suitColours_ : colours;
    if (shown.size() != suitColours_.size()) return;
    suited_ = suit;
    colourBuffer_->setData(bytesOf(shown.data(), shown.size() * sizeof(Eigen::Vector3f)));
}

void BodyScene::setGridVisible(bool visible) {
    ground_->setEnabled(visible);
}

void BodyScene::setBackground(const QColor& background) {
    const float line = background.lightnessF() < 0.5f ? 0.62f : 0.36f;
    lineColour_->setValue(QVector3D(line, line, line));
}

}  // namespace abf::ui
