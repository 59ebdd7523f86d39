// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "ui/body_view/scene_view.h"
#include "ui/session/body_frame.h"

namespace abf::ui {

/// The skeleton as lines and the joints as dots, painted over the body as in an X-ray.
class BoneDrawing : public SceneOverlay {
  public:
    void setSurface(const BodySurface& surface) { parents_ = surface.boneParents; }
    void setFrame(std::shared_ptr<const BodyFrame> frame) { frame_ = std::move(frame); }
    void setShown(bool skeleton, bool joints) {
        skeleton_ = skeleton;
        joints_ = joints;
    }

    /// The joint within a few pixels of a place in the view, nearest first; none where joints are not shown.
    std::optional<int> jointAt(const QPointF& place, const SceneView& view) const;

    bool visible() const override;
    void paint(QPainter& painter, const SceneView& view) const override;

  private:
    Eigen::Vector3f head(int bone) const;

    std::vector<int> parents_;
    std::shared_ptr<const BodyFrame> frame_;
    bool skeleton_ = false, joints_ = false;
};

}  // namespace abf::ui
