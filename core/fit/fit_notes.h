// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/fit/fit_geometry.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// What the user should know of how the fit came about, in full sentences: what was assumed because it was
/// not told, and what could not be met. `shapeHeld`: the fit did not change the shape.
std::vector<std::string> fitNotes(const FitProblem& problem, const FitGeometry& geometry,
                                  const FitSnapshot& best, bool shapeHeld);

}  // namespace abf
