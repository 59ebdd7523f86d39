// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace abf {

class NormalEquations;
struct FitUnknowns;

/// What a piece of evidence tells of the unknowns that all views share, [phenotypes, local changes |
/// clothing], near a state: Gauss-Newton matrix (all of it) and gradient.
struct SharedInformation {
    Eigen::MatrixXd matrix;
    Eigen::VectorXd gradient;
};

/// That of one view, whose pose and focal length follow whatever the shared unknowns do (Schur complement).
/// `equations`: finished, with the columns of FitUnknowns. `focalPrecision` is added to the focal length's
/// own entry.
SharedInformation reducedToShared(const NormalEquations& equations, const FitUnknowns& unknowns,
                                  double focalPrecision);

}  // namespace abf
