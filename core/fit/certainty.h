// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/fit_problem.h"
#include "core/fit/shared_information.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// What is needed to say how sure a fit is: at its end, the information of every view and of what else is
/// known (last), the measures and their slopes by the shared shape parameters.
struct FitEvidenceAtEnd {
    std::vector<SharedInformation> information;
    ShapeColumns columns;      ///< of the shape; clothing follows
    Eigen::VectorXd clothing;  ///< as solved for; may be empty
    /// Of the local changes, as it was learnt (Person::learnVariety); none: it was not.
    std::optional<double> variety;
    MeasureValues measures{};
    Eigen::MatrixXd slopes;  ///< kMeasureCount × columns.size()
};

/// Covariance of the shared unknowns.
Eigen::MatrixXd covarianceOf(std::span<const SharedInformation> information);

/// Standard deviations of phenotypes, measures and clothing: the inverse of the summed information, made larger
/// for people who depart from the model, whom it can take on only in part: by a factor, and by what outlines and
/// landmarks hardly tell of some measures (tables in the source, fitted to synthetic people: docs/accuracy.md). Facts are compared with what everything
/// else tells of them, photos with each other.
ShapeEstimate estimateShape(const FitEvidenceAtEnd& end, std::span<const KnownFact> facts);

/// The photo whose outline the body misses by far more than the others', which robust losses then leave out of
/// the body. `roughness`: by view, ViewOutline::roughness(); 0 without an outline.
std::vector<std::size_t> roughViews(std::span<const double> roughness);

/// How much a further photo would lower the mean relative variance of the measures that matter (0..1).
double gainOf(const FitEvidenceAtEnd& end, const SharedInformation& further);

}  // namespace abf
