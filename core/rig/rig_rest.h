// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <vector>

#include "core/body/body_model.h"
#include "core/rig/rig_plan.h"

namespace abf {

/// Where the bones of a rig are in the model's rest pose; metres, world axes.
struct RigRest {
    std::vector<Eigen::Matrix4d> frames;  ///< [R h], R a rotation, +Y along the bone
    std::vector<Eigen::Vector3d>
        tails;  ///< on the bone's +Y where the rig is derived, as the rig has them else
};

/// Bones no shorter than this are written, so that programs that delete bones without length keep them.
inline constexpr double kShortestBone = 0.01;

/// `shape` must have the model's sizes.
RigRest rigRest(const std::shared_ptr<const BodyModel>& model, const RigPlan& plan, const BodyShape& shape);

}  // namespace abf
