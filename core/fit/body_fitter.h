// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// Called on the fitting thread for each accepted step.
using FitObserver = std::function<void(std::shared_ptr<const FitSnapshot>)>;

/// Fits one body to all views. Immutable and reusable: build once per model (precomputes the landmark
/// points), call fit() from any thread.
class BodyFitter {
  public:
    explicit BodyFitter(std::shared_ptr<const BodyModel> model);
    ~BodyFitter();

    /// Polls `stop` every iteration. Cancelled, MaxIterations and NumericalFailure are terminations, not
    /// errors. Errors: InvalidArgument (no views, sizes, start mismatch), NoPerson (too few usable landmarks;
    /// the message names the photo).
    Result<FitResult> fit(const FitProblem& problem, const FitOptions& options = {},
                          const FitObserver& observer = {}, std::stop_token stop = {}) const;

    /// Projected landmarks and figures of a given state, for drawing and for checking files.
    ViewFigures figures(const FitView& view, const BodyShape& shape, const ViewState& state) const;

  private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace abf
