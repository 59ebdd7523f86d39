// SPDX-License-Identifier: Apache-2.0
#include "ui/pose/pose_tool.h"

#include <Eigen/Geometry>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWindow>
#include <cmath>
#include <numbers>

#include "ui/pose/bone_words.h"

namespace abf::ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr int kSlidePauseMs = 1000;  ///< changes closer together than this are one undo step
constexpr double kBeyond = 0.5 * kDegree;

}  // namespace

PoseTool::PoseTool(Session& session, BodyView& view, QObject* parent)
    : QObject(parent), session_(session), view_(&view) {
    view_->window3d()->installEventFilter(this);  // after the view's own, so it is asked first
    view_->addOverlay(&gizmo_);
    connect(&view, &BodyView::clicked, this, &PoseTool::pickAt);
    connect(&session_, &Session::modelLoaded, this, &PoseTool::modelArrived);
    connect(&session_, &Session::frameChanged, this, [this] {
        if (active_) refreshGizmo();
    });
    connect(&session_, &Session::documentChanged, this, &PoseTool::poseChanged);
    connect(&session_, &Session::currentPhotoChanged, this, &PoseTool::poseChanged);
    if (session_.model()) modelArrived();
}

PoseTool::~PoseTool() {
    if (view_) view_->removeOverlay(&gizmo_);
}

void PoseTool::modelArrived() {
    bones_ = std::make_unique<PosableBones>(session_.model());
    pickable_.clear();
    for (const PosableBone& bone : bones_->bones())
        if (bone.limits) pickable_.push_back(bone.bone);
    emit pickedChanged();
}

void PoseTool::setActive(bool active) {
    if (active_ == active) return;
    active_ = active;
    if (drag_) endDrag();
    gizmo_.setShown(active);
    refreshGizmo();
    emit activeChanged(active);
}

const PosableBone* PoseTool::picked() const {
    return bones_ && picked_ ? bones_->find(*picked_) : nullptr;
}

void PoseTool::pick(std::optional<int> bone) {
    if (bone && (!bones_ || !bones_->find(*bone))) bone.reset();
    if (picked_ == bone) return;
    picked_ = bone;
    gizmo_.setMarked(std::nullopt);
    refreshGizmo();
    emit pickedChanged();
}

void PoseTool::refreshGizmo() {
    const auto frame = view_->frame();
    if (!active_ || !bones_ || !frame || frame->bonePoses.empty()) {
        view_->repaintOverlays();
        return;
    }
    std::vector<Eigen::Vector3f> joints;
    for (const int bone : pickable_)
        joints.push_back(
            frame->bonePoses[static_cast<std::size_t>(bone)].topRightCorner<3, 1>().cast<float>() +
            frame->standing);
    gizmo_.setJoints(std::move(joints));
    const PosableBone* bone = picked();
    if (bone && !session_.showingSteps()) {
        gizmo_.setFrame(gizmoFrame(*session_.model(), *frame, session_.shownPose(), *bone));
        gizmo_.setWarning(PosableBones::excess(angles(*bone), *bone) > kBeyond);
    } else {
        gizmo_.setFrame(std::nullopt);
    }
    view_->repaintOverlays();
}

void PoseTool::pickAt(const QPointF& place) {
    if (!active_ || !bones_) return;
    if (const auto joint = gizmo_.jointAt(place, view_->sceneView()))
        return pick(pickable_[static_cast<std::size_t>(*joint)]);
    const auto bone = view_->boneAt(place);
    pick(bone ? std::optional(bones_->handle(*bone)) : std::nullopt);
}

Eigen::Vector3d PoseTool::angles(const PosableBone& bone) const {
    return PosableBones::angles(session_.shownPose(), bone);
}

void PoseTool::setAngles(const PosableBone& bone, const Eigen::Vector3d& angles) {
    const bool same =
        slideBone_ == bone.bone && slideClock_.isValid() && slideClock_.elapsed() < kSlidePauseMs;
    if (!same) slideKey_ = session_.newPoseKey();
    slideBone_ = bone.bone;
    slideClock_.start();
    BodyPose pose = session_.shownPose();
    PosableBones::setAngles(pose, bone, angles);
    session_.setPose(pose, tr("Pose: %1").arg(boneName(bone.label)), slideKey_);
}

void PoseTool::resetBone(const PosableBone& bone) {
    BodyPose pose = session_.shownPose();
    PosableBones::setAngles(pose, bone, Eigen::Vector3d::Zero());
    session_.setPose(pose, tr("Reset pose: %1").arg(boneName(bone.label)));
}

void PoseTool::stand(BodyStance stance) {
    if (!bones_) return;
    const QString text = stance == BodyStance::Rest ? tr("Rest pose")
                         : stance == BodyStance::T  ? tr("T pose")
                         : stance == BodyStance::A  ? tr("A pose")
                                                    : tr("Measuring pose");
    session_.setPose(poseOfStance(session_.model(), session_.document().shape, stance, session_.shownPose()),
                     text);
}

void PoseTool::standAsFitted() {
    if (const auto fitted = session_.fittedPose()) session_.setPose(*fitted, tr("Fitted pose"));
}

void PoseTool::mirror() {
    if (bones_) session_.setPose(bones_->mirrored(session_.shownPose()), tr("Mirror the pose"));
}

void PoseTool::copySide(bool leftToRight) {
    if (!bones_) return;
    session_.setPose(bones_->sidesAlike(session_.shownPose(), leftToRight),
                     leftToRight ? tr("Pose: right side as the left") : tr("Pose: left side as the right"));
}

void PoseTool::beginDrag(PoseGizmo::Ring ring, const QPointF& place) {
    Drag drag{.bone = *picked(),
              .ring = ring,
              .from = session_.shownPose(),
              .frame = *gizmo_.frame(),
              .last = place};
    if (drag.bone.limits) {  // no jump where the joint is beyond its limits already
        const Eigen::Vector3d now = angles(drag.bone);
        drag.bone.limits->lower = drag.bone.limits->lower.cwiseMin(now);
        drag.bone.limits->upper = drag.bone.limits->upper.cwiseMax(now);
    }
    drag.key = session_.newPoseKey();
    drag_ = std::move(drag);
    view_->setCameraHeld(true);
    gizmo_.setMarked(ring);
}

void PoseTool::moveDrag(const QPointF& place) {
    // The rings stay where they were when the drag began: the twist's own turn with what they turn.
    PoseGizmo rings = gizmo_;
    rings.setFrame(drag_->frame);
    drag_->turned +=
        rings.turnBetween(drag_->ring, std::exchange(drag_->last, place), place, view_->sceneView());
    BodyPose pose = drag_->from;
    auto delta = pose.bones[static_cast<std::size_t>(drag_->bone.bone)].topLeftCorner<3, 3>();
    const Eigen::Matrix3d turn =
        Eigen::AngleAxisd(drag_->turned, drag_->bone.axes.col(drag_->ring)).toRotationMatrix();
    delta = (drag_->ring == PoseGizmo::Twist ? Eigen::Matrix3d(delta * turn) : Eigen::Matrix3d(turn * delta))
                .eval();
    const Eigen::Vector3d wished = PosableBones::angles(pose, drag_->bone);
    const Eigen::Vector3d angles = PosableBones::softened(wished, drag_->bone);
    PosableBones::setAngles(pose, drag_->bone, angles);
    const AngleWords words = angleWords(drag_->bone.label);
    const QString word = drag_->ring == PoseGizmo::Flexion   ? words.flexion
                         : drag_->ring == PoseGizmo::Lateral ? words.lateral
                                                             : words.twist;
    gizmo_.setMarked(drag_->ring, tr("%1 %2°").arg(word).arg(angles[drag_->ring] / kDegree, 0, 'f', 0));
    session_.setPose(pose, tr("Pose: %1").arg(boneName(drag_->bone.label)), drag_->key);
}

void PoseTool::endDrag() {
    drag_.reset();
    view_->setCameraHeld(false);
    gizmo_.setMarked(std::nullopt);
    view_->repaintOverlays();
}

bool PoseTool::eventFilter(QObject* watched, QEvent* event) {
    if (!active_ || !picked()) return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->button() != Qt::LeftButton || drag_) break;
            const auto ring = gizmo_.ringAt(mouse->position(), view_->sceneView());
            if (!ring) break;
            beginDrag(*ring, mouse->position());
            return true;
        }
        case QEvent::MouseMove: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (drag_) {
                moveDrag(mouse->position());
                return true;
            }
            if (mouse->buttons() != Qt::NoButton) break;
            const auto ring = gizmo_.ringAt(mouse->position(), view_->sceneView());
            if (ring != gizmo_.marked()) {
                gizmo_.setMarked(ring);
                view_->repaintOverlays();
            }
            break;
        }
        case QEvent::MouseButtonRelease:
            if (!drag_) break;
            endDrag();
            return true;
        case QEvent::KeyPress:
            if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) break;
            if (drag_) {
                const bool moved = drag_->turned != 0;
                endDrag();
                if (moved) session_.undoStack().undo();
            } else {
                pick(std::nullopt);
            }
            return true;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace abf::ui
