// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace abf {

/// The x between `low` and `high` that makes ½ xᵀHx − bᵀx least, by a primal active-set method (Nocedal and
/// Wright, Numerical Optimization, algorithm 16.3). `hessian`: n×n, symmetric, positive definite; `x`: where
/// to begin, becomes the answer. A variable whose bounds are equal stays there. Deterministic. Microseconds
/// a factorisation for some fifty variables.
/// False where a factorisation fails, which needs values that are not finite; `x` is then a point within
/// the bounds.
bool solveBoxQuadratic(const Eigen::MatrixXd& hessian, const Eigen::VectorXd& b, const Eigen::VectorXd& low,
                       const Eigen::VectorXd& high, Eigen::VectorXd& x);

}  // namespace abf
