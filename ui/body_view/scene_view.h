// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <QMatrix4x4>
#include <QPainter>

#include "ui/body_view/orbit_camera.h"

namespace abf::ui {

/// From where the scene is seen, and how large the picture is: what painting over it and picking in it need.
class SceneView {
  public:
    /// `size`: in units of the fonts.
    SceneView(const OrbitCamera& camera, const QSizeF& size, const QColor& background);

    const OrbitCamera& camera() const { return camera_; }
    const QSizeF& size() const { return size_; }
    const QColor& background() const { return background_; }
    bool dark() const { return background_.lightnessF() < 0.5f; }
    const QMatrix4x4& clipFromWorld() const { return clip_; }
    /// A point of the world in the picture, y down; far outside for what lies behind the viewer.
    QPointF project(const Eigen::Vector3f& world) const;
    /// Pixels that a metre at this point takes across the view.
    double pixelsPerMetre(const Eigen::Vector3f& world) const;
    ViewRay rayThrough(const QPointF& place) const { return camera_.rayThrough(place, size_); }

  private:
    OrbitCamera camera_;
    QSizeF size_;
    QColor background_;
    QMatrix4x4 clip_;
};

/// Something that is painted over the scene.
class SceneOverlay {
  public:
    virtual ~SceneOverlay() = default;
    /// False: nothing to paint.
    virtual bool visible() const = 0;
    virtual void paint(QPainter& painter, const SceneView& view) const = 0;
};

}  // namespace abf::ui
