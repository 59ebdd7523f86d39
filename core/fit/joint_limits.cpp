// SPDX-License-Identifier: Apache-2.0
#include "core/fit/joint_limits.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <string>

namespace abf {
namespace {

using enum FlexionAxis;

// Ranges of motion of a supple adult about the model's reference pose, wide enough for a deep squat, sitting
// and raised arms. Axial rotation of the forearm lies in lowerarm02, so the elbow itself hardly twists and
// the knee hardly does: that is what keeps hinges from bending sideways.
constexpr std::array<JointLimit, 13> kTable = {{
    // bone, from, at, to, axis, lower (flexion, lateral, twist), upper, sigma
    {"spine05", "", "spine05", "spine03", Lateral, {-0.5, -0.5, -0.5}, {0.9, 0.5, 0.5}, {0.25, 0.15, 0.15}},
    {"spine03", "", "spine03", "spine01", Lateral, {-0.4, -0.4, -0.5}, {0.8, 0.4, 0.5}, {0.20, 0.15, 0.20}},
    {"spine01", "", "spine01", "neck01", Lateral, {-0.4, -0.4, -0.5}, {0.7, 0.4, 0.5}, {0.20, 0.15, 0.20}},
    {"neck01", "", "neck01", "head", Lateral, {-0.6, -0.6, -0.7}, {0.7, 0.6, 0.7}, {0.25, 0.25, 0.30}},
    {"head", "", "neck01", "head", Lateral, {-0.7, -0.5, -0.8}, {0.7, 0.5, 0.8}, {0.30, 0.25, 0.35}},
    {"clavicle",
     "",
     "clavicle",
     "upperarm01",
     Vertical,
     {-0.5, -0.7, -0.3},
     {0.4, 0.4, 0.3},
     {0.15, 0.20, 0.12}},
    {"upperarm01",
     "",
     "upperarm01",
     "lowerarm01",
     Lateral,
     {-2.4, -1.3, -1.6},
     {1.1, 2.3, 1.6},
     {0.90, 0.90, 0.50}},
    {"lowerarm01",
     "upperarm01",
     "lowerarm01",
     "wrist",
     Hinge,
     {-0.75, -0.15, -0.2},
     {2.0, 0.15, 0.2},
     {0.80, 0.08, 0.10}},
    {"lowerarm02",
     "",
     "lowerarm01",
     "wrist",
     Lateral,
     {-0.05, -0.05, -1.6},
     {0.05, 0.05, 1.6},
     {0.03, 0.03, 0.60}},
    {"wrist", "", "wrist", "metacarpal2", Knuckles, {-1.3, -0.7, -0.4}, {1.3, 0.7, 0.4}, {0.30, 0.30, 0.20}},
    {"upperleg01",
     "",
     "upperleg01",
     "lowerleg01",
     Lateral,
     {-2.6, -0.8, -0.9},
     {0.7, 1.4, 0.9},
     {0.80, 0.50, 0.40}},
    {"lowerleg01",
     "upperleg01",
     "lowerleg01",
     "foot",
     Hinge,
     {-0.2, -0.15, -0.4},
     {2.6, 0.15, 0.4},
     {0.80, 0.06, 0.15}},
    {"foot", "", "foot", "toe2-1", Lateral, {-0.7, -0.5, -0.6}, {1.0, 0.5, 0.6}, {0.35, 0.20, 0.25}},
}};

int sidedBone(const Rig& rig, std::string_view stem, char side) {
    const int plain = rig.bone(stem);
    return plain >= 0 ? plain : rig.bone(std::string(stem) + "." + side);
}

/// Mirrors a rotation axis through the sagittal plane.
Eigen::Vector3d mirroredAxis(const Eigen::Vector3d& v) {
    return {v.x(), -v.y(), -v.z()};
}

Joint makeJoint(const JointLimit& row, const Rig& rig, const Eigen::Matrix3Xd& heads, char side) {
    const auto head = [&](std::string_view stem) -> Eigen::Vector3d {
        const int bone = sidedBone(rig, stem, side);
        assert(bone >= 0);
        return heads.col(bone);
    };
    const bool right = side == 'R';
    const auto sided = [&](const Eigen::Vector3d& v) { return right ? mirroredAxis(v) : v; };

    const Eigen::Vector3d bone = (head(row.to) - head(row.at)).normalized();
    // Mirroring as a rotation axis turns the left bone's direction into minus the right bone's.
    const Eigen::Vector3d twist = right ? Eigen::Vector3d(-bone) : bone;
    Eigen::Vector3d flexion = Eigen::Vector3d::Zero();
    switch (row.axis) {
        case Hinge:
            flexion = (head(row.at) - head(row.from)).cross(head(row.to) - head(row.at));
            break;
        case Lateral:
            flexion = sided(Eigen::Vector3d::UnitX());
            break;
        case Vertical:
            flexion = sided(Eigen::Vector3d::UnitZ());
            break;
        case Knuckles:
            flexion = (head("finger5-1") - head("finger2-1")) * (right ? -1 : 1);
            break;
    }
    Joint joint;
    joint.bone = sidedBone(rig, row.bone, side);
    assert(joint.bone >= 0);
    flexion = (flexion - flexion.dot(twist) * twist).normalized();
    joint.axes << flexion, twist.cross(flexion), twist;
    joint.lower = Eigen::Map<const Eigen::Vector3d>(row.lower);
    joint.upper = Eigen::Map<const Eigen::Vector3d>(row.upper);
    joint.sigma = Eigen::Map<const Eigen::Vector3d>(row.sigma);
    return joint;
}

}  // namespace

std::span<const JointLimit> jointLimitTable() {
    return kTable;
}

std::vector<Joint> anatomicalJoints(const Rig& rig, const Eigen::Matrix3Xd& boneHeads) {
    std::vector<Joint> joints;
    for (const JointLimit& row : kTable) {
        joints.push_back(makeJoint(row, rig, boneHeads, 'L'));
        if (rig.bone(row.bone) < 0) joints.push_back(makeJoint(row, rig, boneHeads, 'R'));
    }
    return joints;
}

double worstJointExcess(const std::vector<Joint>& joints, const BodyPose& pose) {
    if (pose.bones.empty()) return 0;
    double worst = 0;
    for (const Joint& joint : joints) {
        const Eigen::Matrix3d delta = pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>();
        const Eigen::Vector3d angles = jointAngles(delta, joint.axes, nullptr);
        worst = std::max({worst, (angles - joint.upper).maxCoeff(), (joint.lower - angles).maxCoeff()});
    }
    return worst;
}

}  // namespace abf
