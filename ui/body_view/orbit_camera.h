// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMatrix4x4>
#include <QPointF>
#include <QSizeF>
#include <QVector3D>

namespace abf::ui {

enum class StandardView { Front, Left, Back, Right, Top, ThreeQuarter };
enum class Projection { Perspective, Orthographic };

/// What lies behind a pixel of the view: the points origin + t · direction, t > 0. World, metres.
struct ViewRay {
    QVector3D origin, direction;  ///< direction: unit
};

/// Where a camera stands, to come back to.
struct OrbitState {
    QVector3D target;
    float yaw = 0, pitch = 0, distance = 0;
    Projection projection = Projection::Perspective;
    bool operator==(const OrbitState&) const = default;
};

/// A camera that circles around a point; plain numbers, no Qt3D. World as in core/base/conventions.h. An
/// orthographic view has the scale that the perspective one has at the target.
class OrbitCamera {
  public:
    static constexpr float kFieldOfView = 32.0f;  ///< vertical, degrees

    QVector3D target() const { return target_ + sideways_ * right(); }
    QVector3D eye() const;
    /// What is up in the picture.
    QVector3D up() const;
    /// Points to the right in the picture.
    QVector3D right() const;
    float distance() const { return distance_; }
    Projection projection() const { return projection_; }
    void setProjection(Projection projection) { projection_ = projection; }
    /// Metres from the lower to the upper edge of the view, at the target.
    float heightAtTarget() const;
    /// Near and far end of what is drawn, metres before the eye.
    float nearPlane() const { return projection_ == Projection::Perspective ? 0.05f : -40.0f; }
    float farPlane() const { return 60.0f; }
    /// `aspect`: width / height of the view.
    QMatrix4x4 clipFromWorld(float aspect) const;
    /// `place` in a view of this size, y down.
    ViewRay rayThrough(const QPointF& place, const QSizeF& view) const;

    /// Pixels of mouse movement; half a turn is `viewHeight` pixels.
    void orbit(float dxPx, float dyPx, float viewHeight);
    /// Around the vertical; positive: the body turns its left side to the viewer.
    void turn(float degrees);
    /// Moves the target so that the point under the cursor stays under it.
    void pan(float dxPx, float dyPx, float viewHeight);
    /// `steps` wheel notches, positive comes closer.
    void zoom(float steps);
    void look(StandardView view);
    /// Shows a body of `height` metres standing at the origin that reaches `radius` metres sideways, whole,
    /// in a view of this width / height. What is shown has its middle `sideways` metres right of the origin,
    /// from wherever it is looked at.
    void frame(float height, float radius, float aspect, float sideways = 0);
    /// The distance from which frame() would look.
    float framingDistance(float height, float radius, float aspect) const;
    OrbitState state() const { return {target_, yaw_, pitch_, distance_, projection_}; }
    /// Numbers out of range, as from a damaged file, are put back into it.
    void setState(const OrbitState& state);

  private:
    QVector3D target_{0, 0, 0.85f};
    float yaw_ = 0;          ///< degrees about +z; 0 looks at the body's front
    float pitch_ = 4;        ///< degrees above the horizon
    float distance_ = 3.6f;  ///< metres
    float sideways_ = 0;     ///< metres; the target stays so far right of the middle while the view turns
    Projection projection_ = Projection::Perspective;
};

}  // namespace abf::ui
