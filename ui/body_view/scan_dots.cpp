// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/scan_dots.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <Qt3DRender/QEffect>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QPointSize>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QTechnique>

#include "ui/body_view/scene_material.h"

namespace abf::ui {

namespace {

constexpr float kDotPixels = 2.5f;
/// Linear RGB; stands out from suit, skin and ground.
const Eigen::Vector3f kDot(0.85f, 0.16f, 0.02f);

struct Vertex {
    Eigen::Vector3f position, normal, colour;
};

Qt3DRender::QMaterial* makeDotMaterial(Qt3DCore::QNode* parent) {
    Qt3DRender::QMaterial* material = makeTapeMaterial(parent);
    for (Qt3DRender::QTechnique* technique : material->effect()->techniques())
        for (Qt3DRender::QRenderPass* pass : technique->renderPasses()) {
            auto* size = new Qt3DRender::QPointSize(pass);
            size->setSizeMode(Qt3DRender::QPointSize::Fixed);
            size->setValue(kDotPixels);
            pass->addRenderState(size);
        }
    return material;
}

}  // namespace

ScanDots::ScanDots(Qt3DCore::QNode* parent) : Qt3DCore::QEntity(parent) {
    auto* geometry = new Qt3DCore::QGeometry(this);
    buffer_ = new Qt3DCore::QBuffer(geometry);
    uint offset = 0;
    for (const QString& name : {Qt3DCore::QAttribute::defaultPositionAttributeName(),
                                Qt3DCore::QAttribute::defaultNormalAttributeName(),
                                Qt3DCore::QAttribute::defaultColorAttributeName()}) {
        auto* attribute = new Qt3DCore::QAttribute(geometry);
        attribute->setName(name);
        attribute->setAttributeType(Qt3DCore::QAttribute::VertexAttribute);
        attribute->setVertexBaseType(Qt3DCore::QAttribute::Float);
        attribute->setVertexSize(3);
        attribute->setBuffer(buffer_);
        attribute->setByteStride(sizeof(Vertex));
        attribute->setByteOffset(offset);
        offset += sizeof(Eigen::Vector3f);
        geometry->addAttribute(attribute);
        attributes_.push_back(attribute);
    }
    auto* renderer = new Qt3DRender::QGeometryRenderer(this);
    renderer->setPrimitiveType(Qt3DRender::QGeometryRenderer::Points);
    renderer->setMinPoint({-4, -4, -4});
    renderer->setMaxPoint({4, 4, 4});
    renderer->setGeometry(geometry);
    addComponent(renderer);
    addComponent(makeDotMaterial(this));
    standing_ = new Qt3DCore::QTransform(this);
    addComponent(standing_);
    setEnabled(false);
}

void ScanDots::show(const std::shared_ptr<const Eigen::Matrix3Xf>& points, const Eigen::Vector3f& standing) {
    setEnabled(points && points->cols() > 0);
    if (!isEnabled()) return;
    standing_->setTranslation({standing.x(), standing.y(), standing.z()});
    if (shown_ == points) return;
    shown_ = points;
    const auto count = static_cast<uint>(points->cols());
    QByteArray data(static_cast<qsizetype>(count * sizeof(Vertex)), Qt::Uninitialized);
    auto* vertices = reinterpret_cast<Vertex*>(data.data());
    for (uint i = 0; i < count; ++i) vertices[i] = {points->col(i), Eigen::Vector3f::UnitZ(), kDot};
    buffer_->setData(data);
    for (Qt3DCore::QAttribute* attribute : attributes_) attribute->setCount(count);
}

}  // namespace abf::ui
