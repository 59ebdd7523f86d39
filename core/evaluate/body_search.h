// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <stop_token>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/evaluate/fit_metrics.h"
#include "core/evaluate/subject_sampler.h"

namespace abf {

/// Bodies that serve as yardsticks: what could be had without photos, and what six phenotypes can do at best.
/// Damped Gauss-Newton with central differences over a few sliders; a tenth of a second each. One thread at a
/// time.
class BodySearch {
  public:
    explicit BodySearch(std::shared_ptr<const BodyModel> model);

    /// The body of six phenotypes (races alike, no local change) whose rest mesh, scaled to the true height
    /// and moved, lies nearest to the true one (least squares over the vertices).
    Result<BodyShape> nearest(const TrueBody& truth, const BodyShape& start);

    /// The likeliest body of that sex and age among those that `sampler` draws inside the model, given height
    /// (± 1 mm) and weight (± 0.5 kg).
    Result<BodyShape> fromFacts(const TrueBody& truth, const SubjectSampler& sampler, SubjectGroup group);

  private:
    struct Residuals;
    Result<BodyShape> minimise(const Residuals& residuals, BodyShape start);

    std::shared_ptr<const BodyModel> model_;
    BodyMeasurer measurer_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

}  // namespace abf
