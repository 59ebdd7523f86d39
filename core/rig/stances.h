// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/parameters.h"

namespace abf {

/// Poses of rig anny that follow from a body's rest skeleton alone: where each bone's frame goes, T, world
/// from world in rest. Bones turn about their heads and take along what hangs on them.

/// Arms straight out to the sides, level; legs, trunk and head as in rest. With `dropDegrees` the arms hang
/// that much below level: 45 makes an A.
std::vector<Eigen::Matrix4d> armsOutStance(const Rig& anny, std::span<const Eigen::Matrix4d> restFrames,
                                           double dropDegrees = 0);

/// Poses that reach far (arms up, sitting, a crouch, bent and turned trunk, a stride with fists): what skin
/// weights are tried with.
std::vector<std::vector<Eigen::Matrix4d>> testStances(const Rig& anny,
                                                      std::span<const Eigen::Matrix4d> restFrames);

/// The stance as a pose that a BodyEvaluator takes.
BodyPose stancePose(std::span<const Eigen::Matrix4d> stance, std::span<const Eigen::Matrix4d> restFrames);

}  // namespace abf
