// SPDX-License-Identifier: Apache-2.0
#include "core/pose/posable_bones.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <string>

#include "core/body/skeleton.h"
#include "core/fit/joint_limits.h"
#include "core/fit/view_frame.h"

namespace abf {

namespace {

constexpr double kBeyondCounts = 1.0 / 3;

/// Bone heads of the default body in the reference pose, as the table of joints takes them.
Eigen::Matrix3Xd referenceHeads(const std::shared_ptr<const BodyModel>& model) {
    const Skeleton skeleton(model, model->annyRig());
    std::vector<ShapeWeight> weights;
    blendWeights(*model, {}, weights);
    RestSkeleton rest;
    skeleton.rest(weights, rest);
    PosedSkeleton posed;
    skeleton.pose(rest, {}, posed);
    Eigen::Matrix3Xd heads(3, model->annyRig().boneCount());
    for (Eigen::Index b = 0; b < heads.cols(); ++b) heads.col(b) = posed.heads[static_cast<std::size_t>(b)];
    return heads;
}

int otherSide(const Rig& rig, int bone) {
    std::string label(rig.boneLabels[static_cast<std::size_t>(bone)]);
    if (label.ends_with(".L"))
        label.back() = 'R';
    else if (label.ends_with(".R"))
        label.back() = 'L';
    else
        return bone;
    const int other = rig.bone(label);
    return other >= 0 ? other : bone;
}

/// Axes for a bone that the table of joints does not have: it turns about its own length, and bends as its
/// neighbours do.
JointAxes plainAxes(const Rig& rig, const Eigen::Matrix3Xd& heads, int bone) {
    const std::string_view label = rig.boneLabels[static_cast<std::size_t>(bone)];
    const bool right = label.ends_with(".R");
    const int parent = rig.parents[bone];
    int child = -1;
    for (int b = 0; b < rig.boneCount(); ++b)
        if (rig.parents[b] == bone) {
            child = b;
            break;
        }
    Eigen::Vector3d along = child >= 0 ? Eigen::Vector3d(heads.col(child) - heads.col(bone))
                                       : Eigen::Vector3d(heads.col(bone) - heads.col(parent));
    if (along.norm() < 1e-6) along = Eigen::Vector3d::UnitZ();
    const Eigen::Vector3d twist = (right ? -1.0 : 1.0) * along.normalized();
    Eigen::Vector3d flexion = Eigen::Vector3d::UnitX();  // mirrored as an axis it is itself
    const std::string side = right ? ".R" : ".L";
    const int index = rig.bone("finger2-1" + side), little = rig.bone("finger5-1" + side);
    const bool ofHand = label.starts_with("finger") || label.starts_with("metacarpal");
    if (ofHand && index >= 0 && little >= 0)
        flexion = (right ? -1.0 : 1.0) * (heads.col(little) - heads.col(index));
    flexion -= flexion.dot(twist) * twist;
    if (flexion.norm() < 1e-3) flexion = twist.unitOrthogonal();
    flexion.normalize();
    JointAxes axes;
    axes << flexion, twist.cross(flexion), twist;
    return axes;
}

Eigen::Matrix4d mirroredDelta(const Eigen::Matrix4d& delta) {
    const Eigen::Vector4d sagittal(-1, 1, 1, 1);
    return sagittal.asDiagonal() * delta * sagittal.asDiagonal();
}

}  // namespace

PosableBones::PosableBones(std::shared_ptr<const BodyModel> model) : model_(std::move(model)) {
    const Rig& rig = model_->annyRig();
    const Eigen::Matrix3Xd heads = referenceHeads(model_);
    const std::vector<Joint> joints = anatomicalJoints(rig, heads);
    for (int b = 1; b < rig.boneCount(); ++b) {
        PosableBone bone;
        bone.bone = b;
        bone.label = rig.boneLabels[static_cast<std::size_t>(b)];
        bone.mirror = otherSide(rig, b);
        const auto joint = std::ranges::find(joints, b, &Joint::bone);
        if (joint != joints.end()) {
            bone.axes = joint->axes;
            bone.limits = {joint->lower, joint->upper};
        } else {
            bone.axes = plainAxes(rig, heads, b);
        }
        bones_.push_back(bone);
    }
    handles_.assign(static_cast<std::size_t>(rig.boneCount()), 0);
    for (const PosableBone& bone : bones_) {
        const bool own = bone.limits || bone.label.starts_with("finger") || bone.label.starts_with("toe") ||
                         bone.label.starts_with("eye");
        handles_[static_cast<std::size_t>(bone.bone)] =
            own ? bone.bone : handles_[static_cast<std::size_t>(rig.parents[bone.bone])];
    }
}

const PosableBone* PosableBones::find(int bone) const {
    return bone >= 1 && bone <= std::ssize(bones_) ? &bones_[static_cast<std::size_t>(bone - 1)] : nullptr;
}

int PosableBones::handle(int bone) const {
    return bone >= 0 && bone < std::ssize(handles_) ? handles_[static_cast<std::size_t>(bone)] : 0;
}

Eigen::Vector3d PosableBones::angles(const BodyPose& pose, const PosableBone& bone) {
    if (pose.bones.empty()) return Eigen::Vector3d::Zero();
    const Eigen::Matrix3d delta = pose.bones[static_cast<std::size_t>(bone.bone)].topLeftCorner<3, 3>();
    return jointAngles(delta, bone.axes, nullptr);
}

void PosableBones::setAngles(BodyPose& pose, const PosableBone& bone, const Eigen::Vector3d& angles) {
    pose.bones[static_cast<std::size_t>(bone.bone)].topLeftCorner<3, 3>() = jointRotation(angles, bone.axes);
}

Eigen::Vector3d PosableBones::softened(const Eigen::Vector3d& angles, const PosableBone& bone) {
    if (!bone.limits) return angles;
    const Eigen::Vector3d inside = angles.cwiseMax(bone.limits->lower).cwiseMin(bone.limits->upper);
    return inside + kBeyondCounts * (angles - inside);
}

double PosableBones::excess(const Eigen::Vector3d& angles, const PosableBone& bone) {
    if (!bone.limits) return 0;
    return std::max(
        {0.0, (angles - bone.limits->upper).maxCoeff(), (bone.limits->lower - angles).maxCoeff()});
}

BodyPose PosableBones::mirrored(const BodyPose& pose) const {
    BodyPose result = pose;
    for (const PosableBone& bone : bones_)
        result.bones[static_cast<std::size_t>(bone.mirror)] =
            mirroredDelta(pose.bones[static_cast<std::size_t>(bone.bone)]);
    return result;
}

BodyPose PosableBones::sidesAlike(const BodyPose& pose, bool leftToRight) const {
    BodyPose result = pose;
    for (const PosableBone& bone : bones_)
        if (bone.label.ends_with(leftToRight ? ".L" : ".R"))
            result.bones[static_cast<std::size_t>(bone.mirror)] =
                mirroredDelta(pose.bones[static_cast<std::size_t>(bone.bone)]);
    return result;
}

}  // namespace abf
