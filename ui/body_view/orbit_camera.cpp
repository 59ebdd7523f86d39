// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/orbit_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf::ui {

namespace {
constexpr float kDegree = std::numbers::pi_v<float> / 180.0f;
constexpr float kNearest = 0.25f, kFarthest = 25.0f;
}  // namespace

QVector3D OrbitCamera::eye() const {
    const float y = yaw_ * kDegree, p = pitch_ * kDegree;
    return target() +
           distance_ * QVector3D(std::sin(y) * std::cos(p), -std::cos(y) * std::cos(p), std::sin(p));
}

QVector3D OrbitCamera::right() const {
    const float y = yaw_ * kDegree;
    return {std::cos(y), std::sin(y), 0};
}

QVector3D OrbitCamera::up() const {
    return QVector3D::crossProduct(right(), target() - eye()).normalized();
}

float OrbitCamera::heightAtTarget() const {
    return 2.0f * distance_ * std::tan(kFieldOfView * kDegree / 2);
}

QMatrix4x4 OrbitCamera::clipFromWorld(float aspect) const {
    QMatrix4x4 matrix;
    if (projection_ == Projection::Perspective) {
        matrix.perspective(kFieldOfView, aspect, nearPlane(), farPlane());
    } else {
        const float half = heightAtTarget() / 2;
        matrix.ortho(-half * aspect, half * aspect, -half, half, nearPlane(), farPlane());
    }
    matrix.lookAt(eye(), target(), up());
    return matrix;
}

ViewRay OrbitCamera::rayThrough(const QPointF& place, const QSizeF& view) const {
    const auto height = static_cast<float>(std::max(1.0, view.height()));
    const float scale = heightAtTarget() / height;  // metres a pixel, at the target
    const auto dx = static_cast<float>(place.x() - view.width() / 2) * scale;
    const auto dy = static_cast<float>(view.height() / 2 - place.y()) * scale;
    const QVector3D behind = target() + dx * right() + dy * up();
    const QVector3D forward = (target() - eye()).normalized();
    if (projection_ == Projection::Orthographic) return {behind + nearPlane() * forward, forward};
    return {eye(), (behind - eye()).normalized()};
}

void OrbitCamera::orbit(float dxPx, float dyPx, float viewHeight) {
    const float degreesPerPixel = 180.0f / std::max(viewHeight, 1.0f);
    yaw_ = std::remainder(yaw_ - dxPx * degreesPerPixel, 360.0f);
    pitch_ = std::clamp(pitch_ + dyPx * degreesPerPixel, -85.0f, 90.0f);
}

void OrbitCamera::turn(float degrees) {
    yaw_ = std::remainder(yaw_ + degrees, 360.0f);
}

void OrbitCamera::pan(float dxPx, float dyPx, float viewHeight) {
    const float metresPerPixel = heightAtTarget() / std::max(viewHeight, 1.0f);
    target_ += metresPerPixel * (-dxPx * right() + dyPx * up());
}

void OrbitCamera::zoom(float steps) {
    distance_ = std::clamp(distance_ * std::pow(0.88f, steps), kNearest, kFarthest);
}

void OrbitCamera::look(StandardView view) {
    pitch_ = 4;
    switch (view) {
        case StandardView::Front:
            yaw_ = 0;
            break;
        case StandardView::Left:
            yaw_ = 90;
            break;
        case StandardView::Back:
            yaw_ = 180;
            break;
        case StandardView::Right:
            yaw_ = -90;
            break;
        case StandardView::Top:
            yaw_ = 0;
            pitch_ = 90;
            break;
        case StandardView::ThreeQuarter:
            yaw_ = 38;
            pitch_ = 12;
            break;
    }
}

void OrbitCamera::setState(const OrbitState& state) {
    const auto finite = [](float value, float fallback) { return std::isfinite(value) ? value : fallback; };
    target_ = {finite(state.target.x(), 0), finite(state.target.y(), 0), finite(state.target.z(), 0.85f)};
    yaw_ = std::remainder(finite(state.yaw, 0), 360.0f);
    pitch_ = std::clamp(finite(state.pitch, 4), -85.0f, 90.0f);
    distance_ = std::clamp(finite(state.distance, 3.6f), kNearest, kFarthest);
    projection_ = state.projection;
}

void OrbitCamera::frame(float height, float radius, float aspect, float sideways) {
    target_ = {0, 0, height / 2};
    sideways_ = sideways;
    distance_ = framingDistance(height, radius, aspect);
}

float OrbitCamera::framingDistance(float height, float radius, float aspect) const {
    const float wide = 1.1f * radius / std::max(aspect, 0.2f);
    const bool fromAbove = pitch_ > 60.0f;  // there the head is the nearest part, and the body's depth its height
    const float half = fromAbove ? std::max(0.3f * height, wide) : std::max(0.555f * height, wide);
    const float margin = fromAbove ? height / 2 : 0.25f;
    return std::clamp(half / std::tan(kFieldOfView * kDegree / 2) + margin, kNearest, kFarthest);
}

}  // namespace abf::ui
