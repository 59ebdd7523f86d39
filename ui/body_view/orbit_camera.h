// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVector3D>

namespace abf::ui {

enum class StandardView { Front, Left, Back, Right, ThreeQuarter };

/// A camera that circles around a point; plain numbers, no Qt3D. World as in core/base/conventions.h.
class OrbitCamera {
  public:
    static constexpr float kFieldOfView = 32.0f;  ///< vertical, degrees

    QVector3D target() const { return target_; }
    QVector3D eye() const;
    QVector3D up() const { return {0, 0, 1}; }
    float distance() const { return distance_; }

    /// Pixels of mouse movement; half a turn is `viewHeight` pixels.
    void orbit(float dxPx, float dyPx, float viewHeight);
    /// Moves the target so that the point under the cursor stays under it.
    void pan(float dxPx, float dyPx, float viewHeight);
    /// `steps` wheel notches, positive comes closer.
    void zoom(float steps);
    void look(StandardView view);
    /// Shows a body of `height` metres standing at the origin that reaches `radius` metres sideways, whole,
    /// in a view of this width / height.
    void frame(float height, float radius, float aspect);
    /// The distance from which frame() would look.
    static float framingDistance(float height, float radius, float aspect);

  private:
    QVector3D right() const;

    QVector3D target_{0, 0, 0.85f};
    float yaw_ = 0;          ///< degrees about +z; 0 looks at the body's front
    float pitch_ = 4;        ///< degrees above the horizon
    float distance_ = 3.6f;  ///< metres
};

}  // namespace abf::ui
