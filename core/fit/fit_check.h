// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// Whether a fit can begin: views of known size with enough landmarks that span something, a start of the
/// rig's size, facts in their ranges, nothing that is not a number. Errors: InvalidArgument, NoPerson; the
/// message names the photo.
Result<void> checkProblem(const FitProblem& problem, const Rig& rig, int changeCount);

}  // namespace abf
