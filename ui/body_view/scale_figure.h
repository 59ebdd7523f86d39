// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt3DCore/QEntity>

#include "ui/body_view/scene_view.h"
#include "ui/session/body_frame.h"

namespace Qt3DCore {
class QTransform;
}

namespace abf::ui {

/// Somebody grey of known height who stands beside the body on the ground, always on its right in the picture
/// and facing as it does, with the height written above and a line across to the body.
class ScaleFigure : public Qt3DCore::QEntity, public SceneOverlay {
    Q_OBJECT
  public:
    explicit ScaleFigure(Qt3DCore::QNode* parent);

    void setSurface(const BodySurface& surface);
    void setShown(bool shown);
    /// How far the body beside it reaches from the origin, metres.
    void setReach(float reach) { reach_ = reach; }
    /// Steps to the body's right as seen by this camera.
    void follow(const OrbitCamera& camera);
    /// Metres from the origin to where it stands, and to its far side.
    float away() const { return reach_ + kGap + radius_; }
    float farSide() const { return away() + radius_; }

    bool visible() const override { return isEnabled() && built_; }
    void paint(QPainter& painter, const SceneView& view) const override;

  private:
    static constexpr float kGap = 0.08f;

    Qt3DCore::QTransform* place_;
    bool built_ = false;
    float reach_ = 0.5f, radius_ = 0.4f;
};

}  // namespace abf::ui
