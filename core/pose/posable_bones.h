// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"
#include "core/fit/joint_angles.h"

namespace abf {

/// A bone of rig anny that is posed by hand.
struct PosableBone {
    int bone = 0;
    std::string_view label;  ///< "upperarm01.L"
    int mirror = 0;          ///< the bone of the other side, or itself
    JointAxes axes;          ///< columns flexion, lateral, twist; see jointAngles()
    /// Of the joints that a fit moves: core/fit/joint_limits.h. The other bones have none.
    struct Limits {
        Eigen::Vector3d lower, upper;  ///< radians
    };
    std::optional<Limits> limits;
};

/// All bones but the root with their axes, and what is done with poses by hand. Poses are LocalRef with all
/// their bones. Immutable, safe to share between threads.
class PosableBones {
  public:
    explicit PosableBones(std::shared_ptr<const BodyModel> model);

    /// In the rig's order.
    std::span<const PosableBone> bones() const { return bones_; }
    /// Null for the root.
    const PosableBone* find(int bone) const;
    /// The joint that a limb is turned by, as by taking hold of it: the bone itself or the next one above it
    /// that has limits, or that is of a finger or toe. The root for the pelvis.
    int handle(int bone) const;

    /// Flexion, lateral, twist; radians. Zero in the reference pose.
    static Eigen::Vector3d angles(const BodyPose& pose, const PosableBone& bone);
    static void setAngles(BodyPose& pose, const PosableBone& bone, const Eigen::Vector3d& angles);
    /// Angles drawn back towards the limits where they lie beyond: what is beyond counts for a third. Without
    /// limits unchanged.
    static Eigen::Vector3d softened(const Eigen::Vector3d& angles, const PosableBone& bone);
    /// How far outside the limits the worst angle lies, radians; 0 inside or without limits.
    static double excess(const Eigen::Vector3d& angles, const PosableBone& bone);

    /// What is done on the left is then done on the right, and the other way round. The root stays: where the
    /// body stands and which way it faces.
    BodyPose mirrored(const BodyPose& pose) const;
    /// The right side does what the left one does, or the left one what the right one does. What belongs to
    /// no side stays.
    BodyPose sidesAlike(const BodyPose& pose, bool leftToRight) const;

  private:
    std::shared_ptr<const BodyModel> model_;
    std::vector<PosableBone> bones_;
    std::vector<int> handles_;
};

}  // namespace abf
