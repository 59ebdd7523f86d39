// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/fit_problem.h"

namespace abf {

/// Judges a finished fit: sets `quality` and its reasons in the estimate, which must be complete otherwise.
/// `matchedShare`: by view, of the body's outline that found the mask's; negative where there is no mask.
void judgeFit(const FitProblem& problem, const FitResult& result, std::span<const double> matchedShare,
              ShapeEstimate& estimate);

/// What is known contradicts the photos, or one photo the others: in full sentences.
std::vector<std::string> contradictionNotes(const FitProblem& problem, const ShapeEstimate& estimate);

}  // namespace abf
