// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "core/pose/posable_bones.h"
#include "ui/body_view/scene_view.h"
#include "ui/session/body_frame.h"

namespace abf::ui {

/// The axes of a joint as the body stands: where it is and what its rings turn about. World, metres.
struct GizmoFrame {
    Eigen::Vector3f centre;
    std::array<Eigen::Vector3f, 3> axes;  ///< unit: flexion, lateral, twist
};

/// Of a bone in a pose that `frame` shows.
GizmoFrame gizmoFrame(const BodyModel& model, const BodyFrame& frame, const BodyPose& pose,
                      const PosableBone& bone);

/// Three rings about the joint that is being posed, and dots on the joints that can be picked; painted over
/// the body.
class PoseGizmo : public SceneOverlay {
  public:
    enum Ring { Flexion = 0, Lateral = 1, Twist = 2 };

    void setShown(bool shown) { shown_ = shown; }
    /// Places of the joints that can be picked.
    void setJoints(std::vector<Eigen::Vector3f> joints) { joints_ = std::move(joints); }
    void setFrame(const std::optional<GizmoFrame>& frame) { frame_ = frame; }
    const std::optional<GizmoFrame>& frame() const { return frame_; }
    /// The ring under the pointer, and what is written beside it while it is dragged.
    void setMarked(std::optional<Ring> ring, const QString& text = {}) {
        marked_ = ring;
        text_ = text;
    }
    /// Beyond what the joint can do.
    void setWarning(bool warning) { warning_ = warning; }

    std::optional<Ring> marked() const { return marked_; }
    std::optional<Ring> ringAt(const QPointF& place, const SceneView& view) const;
    /// The joint (index of setJoints()) within a few pixels.
    std::optional<int> jointAt(const QPointF& place, const SceneView& view) const;
    /// The turn from one place of a ring to another, radians, right-handed about its axis. Exact on rings
    /// that are seen from the front; along the tangent on those that are seen from the edge.
    double turnBetween(Ring ring, const QPointF& from, const QPointF& to, const SceneView& view) const;

    bool visible() const override { return shown_; }
    void paint(QPainter& painter, const SceneView& view) const override;

  private:
    Eigen::Vector3f pointOf(Ring ring, double angle, const SceneView& view) const;
    bool isFront(const Eigen::Vector3f& point, const SceneView& view) const;

    bool shown_ = false, warning_ = false;
    std::vector<Eigen::Vector3f> joints_;
    std::optional<GizmoFrame> frame_;
    std::optional<Ring> marked_;
    QString text_;
};

}  // namespace abf::ui
