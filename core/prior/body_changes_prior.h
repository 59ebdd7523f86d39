// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>

#include "core/prior/body_changes.h"

namespace abf {

/// How far the local changes of the list vary between people of one sex, age, stature and mass: normal about
/// zero, with correlations. Derived from what stature, mass and age leave unexplained in measured people:
/// docs/priors.md. All in units of the local changes.

/// n×n for the n changes asked for.
Eigen::MatrixXd bodyChangesCovariance(std::span<const FittedBodyChange> changes);

/// The square root L of the inverse covariance, n×n, lower triangular: with x the values of the changes, L x
/// is the whitened residual, and L its Jacobian.
Eigen::MatrixXd bodyChangesWhitening(std::span<const FittedBodyChange> changes);

}  // namespace abf
