// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/scene_view.h"

#include <QVector4D>
#include <algorithm>

namespace abf::ui {

SceneView::SceneView(const OrbitCamera& camera, const QSizeF& size, const QColor& background)
    : camera_(camera), size_(size), background_(background) {
    const double aspect = std::max(1.0, size.width()) / std::max(1.0, size.height());
    clip_ = camera.clipFromWorld(static_cast<float>(aspect));
}

QPointF SceneView::project(const Eigen::Vector3f& world) const {
    const QVector4D clip = clip_ * QVector4D(world.x(), world.y(), world.z(), 1);
    if (clip.w() <= 0) return {-1e4, -1e4};
    return {(0.5 + 0.5 * double(clip.x() / clip.w())) * size_.width(),
            (0.5 - 0.5 * double(clip.y() / clip.w())) * size_.height()};
}

double SceneView::pixelsPerMetre(const Eigen::Vector3f& world) const {
    const QVector3D right = camera_.right();
    const Eigen::Vector3f beside = world + 0.1f * Eigen::Vector3f(right.x(), right.y(), right.z());
    return 10 * QLineF(project(world), project(beside)).length();
}

}  // namespace abf::ui
