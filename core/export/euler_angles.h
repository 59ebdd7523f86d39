// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>

namespace abf {

/// Angles in degrees about X, Y and Z with R = Rz Ry Rx; of the many that make the same rotation the nearest
/// to `before`, so that curves over time do not jump.
Eigen::Vector3d eulerAnglesZyx(const Eigen::Quaterniond& rotation, const Eigen::Vector3d& before);

}  // namespace abf
