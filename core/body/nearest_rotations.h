// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>

namespace abf {

/// nearestRotation() of many matrices, four at once: `matrices` holds starts.size() of them, row-major, each
/// `stride` doubles after the one before. `starts` are rotations near the results; they decide the cost only.
/// Newton's method as there, but with Cayley's map in place of the exponential, which has the same first two
/// orders and so converges alike; a lane that does not is left to the singular value decomposition.
void nearestRotations(const double* matrices, std::size_t stride, std::span<const Eigen::Matrix3d> starts,
                      std::span<Eigen::Matrix3d> rotations);

}  // namespace abf
