// SPDX-License-Identifier: Apache-2.0
#include "core/export/loose_bones.h"

#include <Eigen/Geometry>
#include <Eigen/LU>

namespace abf {
namespace {

/// What nobody sees.
constexpr double kStillMetres = 1e-5;
/// Blender takes coordinates for the same that differ by a millionth; this is enough for a bone of 1.5 cm in
/// a body of 1.5 m.
constexpr double kTiltRadians = 2e-4;

Eigen::Vector3d placeIn(const Eigen::Matrix4d& frame, const Eigen::Matrix4d& child) {
    return frame.topLeftCorner<3, 3>().partialPivLu().solve((child - frame).topRightCorner<3, 1>().eval());
}

class LooseBones {
  public:
    explicit LooseBones(const ExportScene& scene) : scene_(scene) {}

    /// The bone that `joint` hangs on aims at it and would hold it.
    bool held(const SceneJoint& joint) const {
        if (joint.parent < 0) return false;
        const Eigen::Vector3d place = placeIn(scene_.joints[parentOf(joint)].bind, joint.bind);
        const double aside = Eigen::Vector2d(place.x(), place.z()).norm();
        return place.y() > 0 && aside < kTiltRadians * place.norm() && moves(joint, place);
    }

    std::size_t parentOf(const SceneJoint& joint) const { return static_cast<std::size_t>(joint.parent); }

  private:
    bool moves(const SceneJoint& joint, const Eigen::Vector3d& place) const {
        const auto at = [&](const Eigen::Matrix4d& frame, const Eigen::Matrix4d& child) {
            return (placeIn(frame, child) - place).norm() > kStillMetres;
        };
        if (at(scene_.joints[parentOf(joint)].current, joint.current)) return true;
        const auto index = static_cast<std::size_t>(&joint - scene_.joints.data());
        for (const SceneClip& clip : scene_.clips)
            for (const auto& frames : clip.frames)
                if (at(frames[parentOf(joint)], frames[index])) return true;
        return false;
    }

    const ExportScene& scene_;
};

}  // namespace

std::optional<ExportScene> withLooseBones(const ExportScene& scene) {
    const LooseBones bones(scene);
    std::vector<bool> tilted(scene.joints.size(), false);
    bool any = false;
    for (const SceneJoint& joint : scene.joints)
        if (bones.held(joint)) tilted[bones.parentOf(joint)] = any = true;
    if (!any) return std::nullopt;
    ExportScene loose = scene;
    Eigen::Matrix4d tilt = Eigen::Matrix4d::Identity();
    tilt.topLeftCorner<3, 3>() =
        Eigen::AngleAxisd(kTiltRadians, Eigen::Vector3d(1, 0, 1).normalized()).toRotationMatrix();
    for (std::size_t j = 0; j < tilted.size(); ++j) {
        if (!tilted[j]) continue;
        loose.joints[j].bind *= tilt;
        loose.joints[j].current *= tilt;
        for (SceneClip& clip : loose.clips)
            for (auto& frames : clip.frames) frames[j] *= tilt;
    }
    return loose;
}

}  // namespace abf
