// SPDX-License-Identifier: Apache-2.0
#include "core/character/pose_clip.h"

#include <Eigen/Geometry>
#include <Eigen/LU>

#include "core/body/nearest_rotation.h"

namespace abf {
namespace {

/// A joint's frame relative to its parent: translation, rotation and what is left of it (a stretch).
struct Local {
    Eigen::Vector3d translation;
    Eigen::Quaterniond rotation;
    Eigen::Matrix3d stretch;
};

std::vector<Local> localsOf(const std::vector<SceneJoint>& joints,
                            const std::vector<Eigen::Matrix4d>& frames) {
    std::vector<Local> out;
    for (std::size_t j = 0; j < joints.size(); ++j) {
        const int parent = joints[j].parent;
        const Eigen::Matrix4d local =
            parent < 0 ? frames[j]
                       : Eigen::Matrix4d(frames[static_cast<std::size_t>(parent)].inverse() * frames[j]);
        const Eigen::Matrix3d linear = local.topLeftCorner<3, 3>();
        const Eigen::Matrix3d rotation = nearestRotationBySvd(linear);
        out.push_back(
            {local.topRightCorner<3, 1>(), Eigen::Quaterniond(rotation), rotation.transpose() * linear});
    }
    return out;
}

}  // namespace

SceneClip poseClip(std::string name, const std::vector<SceneJoint>& joints,
                   const std::vector<Eigen::Matrix4d>& end) {
    constexpr int kFrames = 30;
    std::vector<Eigen::Matrix4d> start;
    for (const SceneJoint& joint : joints) start.push_back(joint.bind);
    const std::vector<Local> from = localsOf(joints, start), to = localsOf(joints, end);
    SceneClip clip;
    clip.name = std::move(name);
    for (int f = 0; f <= kFrames; ++f) {
        const double t = static_cast<double>(f) / kFrames, s = t * t * (3 - 2 * t);
        clip.times.push_back(t);
        if (f == 0 || f == kFrames) {
            clip.frames.push_back(f == 0 ? start : end);
            continue;
        }
        std::vector<Eigen::Matrix4d> frames(joints.size(), Eigen::Matrix4d::Identity());
        for (std::size_t j = 0; j < joints.size(); ++j) {
            Eigen::Matrix4d local = Eigen::Matrix4d::Identity();
            local.topLeftCorner<3, 3>() = from[j].rotation.slerp(s, to[j].rotation).toRotationMatrix() *
                                          ((1 - s) * from[j].stretch + s * to[j].stretch);
            local.topRightCorner<3, 1>() = (1 - s) * from[j].translation + s * to[j].translation;
            const int parent = joints[j].parent;
            frames[j] =
                parent < 0 ? local : Eigen::Matrix4d(frames[static_cast<std::size_t>(parent)] * local);
        }
        clip.frames.push_back(std::move(frames));
    }
    return clip;
}

}  // namespace abf
