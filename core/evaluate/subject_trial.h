// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

#include "core/evaluate/body_search.h"
#include "core/evaluate/evaluation.h"
#include "core/evaluate/synthetic_photo.h"
#include "core/fit/body_fitter.h"

namespace abf {

/// What all trials of an evaluation share. Safe to share between threads.
struct TrialSetting {
    TrialSetting(std::shared_ptr<const BodyModel> model, const EvaluationOptions& options);
    std::shared_ptr<const BodyModel> model;
    const EvaluationOptions& options;
    SubjectSampler sampler;
    FitGeometry geometry;
    BodySurface surface;
    BodyFitter fitter;
};

/// Puts one subject through all rows. One thread at a time.
class SubjectTrial {
  public:
    explicit SubjectTrial(const TrialSetting& setting);

    /// Fills outcome `index` of the rows of `table` and the subject's measures. Errors: Cancelled, and what
    /// means that the program is broken.
    Result<void> run(EvaluationTable& table, int index, std::stop_token stop);

  private:
    /// For the rows without photos.
    Result<FitMetrics> judgeYardstick(const TrueBody& truth, const EvaluationTable& table, Source source);
    Result<FitOutcome> fitPhotos(const TrueBody& truth, const std::vector<SyntheticPhoto>& photos,
                                 const Condition& condition, Recipe recipe, bool told, std::stop_token stop);

    const TrialSetting& setting_;
    SyntheticPhotographer photographer_;
    FitJudge judge_;
    BodySearch search_;
};

}  // namespace abf
