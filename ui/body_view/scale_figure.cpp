// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/scale_figure.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <cmath>

#include "ui/body_view/mesh_geometry.h"
#include "ui/body_view/scene_material.h"
#include "ui/shape_panel/measure_words.h"

namespace abf::ui {

ScaleFigure::ScaleFigure(Qt3DCore::QNode* parent)
    : Qt3DCore::QEntity(parent), place_(new Qt3DCore::QTransform(this)) {
    addComponent(place_);
    setEnabled(false);
}

void ScaleFigure::setSurface(const BodySurface& surface) {
    const auto count = static_cast<uint>(surface.figureVertices.cols());
    if (built_ || count == 0 || surface.figureNormals.cols() != surface.figureVertices.cols()) return;
    built_ = true;
    radius_ = surface.figureVertices.topRows<2>().cwiseAbs().maxCoeff();
    const Eigen::Matrix3Xf colours = Eigen::Matrix3Xf::Constant(3, surface.figureVertices.cols(), 0.34f);
    auto* geometry = new Qt3DCore::QGeometry(this);
    const auto add = [&](const Eigen::Matrix3Xf& values, const QString& name) {
        auto* buffer = new Qt3DCore::QBuffer(geometry);
        buffer->setData(
            mesh_geometry::bytesOf(values.data(), sizeof(float) * static_cast<std::size_t>(values.size())));
        mesh_geometry::addFloats(geometry, buffer, name, count, 3 * sizeof(float), 0);
    };
    add(surface.figureVertices, Qt3DCore::QAttribute::defaultPositionAttributeName());
    add(surface.figureNormals, Qt3DCore::QAttribute::defaultNormalAttributeName());
    add(colours, Qt3DCore::QAttribute::defaultColorAttributeName());
    mesh_geometry::addIndices(geometry, surface.triangles.data(), surface.triangles.size());
    mesh_geometry::addRenderer(this, geometry);
    addComponent(makeMatteMaterial(this));
}

void ScaleFigure::setShown(bool shown) {
    setEnabled(shown);
}

void ScaleFigure::follow(const OrbitCamera& camera) {
    place_->setTranslation(away() * camera.right());
}

void ScaleFigure::paint(QPainter& painter, const SceneView& view) const {
    const QVector3D forward = (view.camera().target() - view.camera().eye()).normalized();
    if (std::abs(forward.z()) > 0.87f) return;  // from above or below a height is a point
    const QVector3D right = view.camera().right();
    const auto at = [&](float out) {
        return view.project(
            Eigen::Vector3f(out * right.x(), out * right.y(), static_cast<float>(kFigureHeightM)));
    };
    painter.save();
    QFont font = painter.font();
    font.setPointSizeF(0.85 * font.pointSizeF());
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QColor ink = view.dark() ? QColor(0xd8, 0xdc, 0xe0) : QColor(0x30, 0x36, 0x3c);
    painter.setPen(QPen(ink, 1, Qt::DashLine));
    painter.drawLine(at(0), at(farSide()));
    const QString text = measureText(Measure::Stature, kFigureHeightM);
    const QPointF over = at(away());
    painter.setPen(ink);
    painter.drawText(QPointF(over.x() - metrics.horizontalAdvance(text) / 2, over.y() - 4), text);
    painter.restore();
}

}  // namespace abf::ui
