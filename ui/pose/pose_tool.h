// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

#include "core/pose/body_stance.h"
#include "core/pose/posable_bones.h"
#include "ui/body_view/body_view.h"
#include "ui/pose/pose_gizmo.h"
#include "ui/session/session.h"

namespace abf::ui {

/// Posing by hand: which joint is picked, its angles, and the rings in the 3D view that turn it. While it is
/// active, a click on a joint or limb picks and a drag of a ring turns; one drag is one undo step. A ring
/// goes beyond what a joint can do with resistance only.
class PoseTool : public QObject {
    Q_OBJECT
  public:
    PoseTool(Session& session, BodyView& view, QObject* parent = nullptr);
    ~PoseTool() override;

    bool active() const { return active_; }
    void setActive(bool active);
    /// Null before the model is loaded.
    const PosableBones* bones() const { return bones_.get(); }
    const PosableBone* picked() const;
    /// Null: none.
    void pick(std::optional<int> bone);
    const PoseGizmo& gizmo() const { return gizmo_; }

    /// Of the pose that is shown; radians.
    Eigen::Vector3d angles(const PosableBone& bone) const;
    /// One undo step for angles that are set in quick succession, as by a slider.
    void setAngles(const PosableBone& bone, const Eigen::Vector3d& angles);
    void resetBone(const PosableBone& bone);
    void stand(BodyStance stance);
    /// The pose of the last fit; nothing happens where nothing was changed by hand.
    void standAsFitted();
    void mirror();
    void copySide(bool leftToRight);

  signals:
    void pickedChanged();
    /// The pose that is shown, or which one that is.
    void poseChanged();
    void activeChanged(bool active);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Drag {
        PosableBone bone;  ///< its limits hold where the drag began
        PoseGizmo::Ring ring;
        BodyPose from;
        GizmoFrame frame;
        QPointF last;
        double turned = 0;  ///< radians
        int key = 0;
    };
    void modelArrived();
    void refreshGizmo();
    void pickAt(const QPointF& place);
    void beginDrag(PoseGizmo::Ring ring, const QPointF& place);
    void moveDrag(const QPointF& place);
    void endDrag();

    Session& session_;
    QPointer<BodyView> view_;  ///< may die before the tool
    std::unique_ptr<PosableBones> bones_;
    PoseGizmo gizmo_;
    std::vector<int> pickable_;  ///< bones of the gizmo's joints
    bool active_ = false;
    std::optional<int> picked_;
    std::optional<Drag> drag_;
    int slideKey_ = 0, slideBone_ = -1;
    QElapsedTimer slideClock_;
};

}  // namespace abf::ui
