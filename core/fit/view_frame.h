// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>

#include "core/body/body_model.h"
#include "core/body/parameters.h"

namespace abf {

/// Moves a posed body rigidly: rewrites the root bone's LocalRef delta so that all posed points go through
/// `motion`. The pose must have its bones.
void moveBody(BodyPose& pose, const Rig& rig, const Eigen::Isometry3d& motion);

/// Orientation (rest axes to the frame of the body) and head of the root bone, that is of the pelvis.
Eigen::Isometry3d pelvisFrame(const BodyPose& pose, const Rig& rig);

/// The motion from the frame of `pelvis` to the world of the conventions: turns about z until the pelvis
/// faces −y, then puts the pelvis above the origin. `lowestZ`: the body's lowest point in the present frame,
/// becomes z = 0.
Eigen::Isometry3d worldFromFit(const Eigen::Isometry3d& pelvis, double lowestZ);

/// All bones of the rig with identity deltas.
BodyPose referencePose(const Rig& rig);

}  // namespace abf
