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
    return target_ +
           distance_ * QVector3D(std::sin(y) * std::cos(p), -std::cos(y) * std::cos(p), std::sin(p));
}

QVector3D OrbitCamera::right() const {
    const float y = yaw_ * kDegree;
    return {std::cos(y), std::sin(y), 0};
}

void OrbitCamera::orbit(float dxPx, float dyPx, float viewHeight) {
    const float degreesPerPixel = 180.0f / std::max(viewHeight, 1.0f);
    yaw_ = std::remainder(yaw_ - dxPx * degreesPerPixel, 360.0f);
    pitch_ = std::clamp(pitch_ + dyPx * degreesPerPixel, -85.0f, 89.0f);
}

void OrbitCamera::pan(float dxPx, float dyPx, float viewHeight) {
    const float metresPerPixel =
        2.0f * distance_ * std::tan(kFieldOfView * kDegree / 2) / std::max(viewHeight, 1.0f);
    const QVector3D forward = (target_ - eye()).normalized();
    const QVector3D upward = QVector3D::crossProduct(right(), forward);
    target_ += metresPerPixel * (-dxPx * right() + dyPx * upward);
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
        case StandardView::ThreeQuarter:
            yaw_ = 38;
            pitch_ = 12;
            break;
    }
}

void OrbitCamera::frame(float height, float radius, float aspect) {
    target_ = {0, 0, height / 2};
    distance_ = framingDistance(height, radius, aspect);
}

float OrbitCamera::framingDistance(float height, float radius, float aspect) {
    const float half = std::max(0.555f * height, 1.1f * radius / std::max(aspect, 0.2f));
    return std::clamp(half / std::tan(kFieldOfView * kDegree / 2) + 0.25f, kNearest, kFarthest);
}

}  // namespace abf::ui
