// SPDX-License-Identifier: Apache-2.0
#include "core/fit/view_frame.h"

#include <cmath>

namespace abf {
namespace {

Eigen::Matrix3d rootReference(const Rig& rig) {
    return Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(rig.referenceOrientations.data());
}

}  // namespace

// LocalRef: V₀ = U₀ᵀ D₀ U₀ and w₀ = U₀ᵀ d₀, and all other bones follow V₀ and w₀ rigidly.
void moveBody(BodyPose& pose, const Rig& rig, const Eigen::Isometry3d& motion) {
    const Eigen::Matrix3d u = rootReference(rig);
    Eigen::Matrix4d& root = pose.bones.front();
    const Eigen::Matrix3d turn = u * motion.linear() * u.transpose();
    root.topLeftCorner<3, 3>() = turn * root.topLeftCorner<3, 3>().eval();
    root.topRightCorner<3, 1>() = turn * root.topRightCorner<3, 1>().eval() + u * motion.translation();
}

Eigen::Isometry3d pelvisFrame(const BodyPose& pose, const Rig& rig) {
    const Eigen::Matrix3d u = rootReference(rig);
    const Eigen::Matrix4d& root = pose.bones.front();
    Eigen::Isometry3d frame;
    frame.linear() = u.transpose() * root.topLeftCorner<3, 3>() * u;
    frame.translation() = u.transpose() * root.topRightCorner<3, 1>();
    return frame;
}

Eigen::Isometry3d worldFromFit(const Eigen::Isometry3d& pelvis, double lowestZ) {
    const Eigen::Vector3d forward = -pelvis.linear().col(1);
    double yaw = std::atan2(forward.x(), -forward.y());
    if (std::hypot(forward.x(), forward.y()) < 0.1) {
        // Lying on the back or the face: the turn about z of the pelvis' rotation is what is left of a
        // heading.
        const Eigen::Quaterniond q(pelvis.linear());
        yaw = 2 * std::atan2(q.z(), q.w());
    }
    Eigen::Isometry3d world = Eigen::Isometry3d::Identity();
    world.linear() = Eigen::AngleAxisd(-yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    const Eigen::Vector3d turned = world.linear() * pelvis.translation();
    world.translation() = Eigen::Vector3d(-turned.x(), -turned.y(), -lowestZ);
    return world;
}

BodyPose referencePose(const Rig& rig) {
    BodyPose pose;
    pose.bones.assign(static_cast<std::size_t>(rig.boneCount()), Eigen::Matrix4d::Identity());
    return pose;
}

}  // namespace abf
