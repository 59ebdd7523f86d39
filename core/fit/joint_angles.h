// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace abf {

/// The anatomical axes of a joint in the reference pose: orthonormal, right-handed columns
/// [flexion, lateral, twist] in the world-aligned axes in which LocalRef deltas act. The twist axis runs
/// along the bone; on the body's right side all three are the left's mirrored as rotation axes, so that equal
/// angles mean mirrored poses.
using JointAxes = Eigen::Matrix3d;

/// Angles (flexion, lateral, twist) in radians of the joint rotation `delta` (the rotation block of a
/// LocalRef bone matrix): delta = S·T, where T turns about the twist axis, first, and S is the shortest arc
/// that then swings the axis; flexion and lateral are the components of the rotation vector of S. Zero in the
/// reference pose. Singular only where the bone points exactly opposite to the reference pose.
///
/// `jacobian`, when not null: derivative by w in delta <- exp([w]x)·delta.
Eigen::Vector3d jointAngles(const Eigen::Matrix3d& delta, const JointAxes& axes, Eigen::Matrix3d* jacobian);

/// The rotation with the given angles; the inverse of jointAngles().
Eigen::Matrix3d jointRotation(const Eigen::Vector3d& angles, const JointAxes& axes);

}  // namespace abf
