// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/evaluate/body_search.h"
#include "core/evaluate/evaluation.h"
#include "core/evaluate/information_floor.h"
#include "core/evaluate/picture_detection.h"
#include "core/evaluate/rendered_photo.h"
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
    /// `reader`: null for simulated readings; may serve several trials.
    SubjectTrial(const TrialSetting& setting, PictureReader* reader);

    /// Fills outcome `index` of the rows of `table` and the subject's measures. Errors: Cancelled, and what
    /// means that the program is broken.
    Result<void> run(EvaluationTable& table, int index, std::stop_token stop);

  private:
    /// For the rows without photos.
    Result<FitMetrics> judgeYardstick(const TrueBody& truth, const EvaluationTable& table, Source source);
    /// One rendered photo and what is seen in it.
    struct Picture {
        RenderedPhoto rendered;
        std::optional<FitView> detected;  ///< nothing where nobody was found
    };
    /// The photos of one subject; pictures by what is worn, where they are needed.
    struct Session {
        std::vector<SyntheticPhoto> photos;
        std::array<std::vector<Picture>, 2> pictures;
    };
    Result<Session> photograph(EvaluationTable& table, int index, const Subject& subject,
                               std::stop_token stop);
    Result<FitOutcome> fitPhotos(const TrueBody& truth, const Session& session, const EvaluationTable& table,
                                 const EvaluationRow& row, int index, std::stop_token stop);
    Result<FitOutcome> judgeFloor(const TrueBody& truth, const Session& session, const EvaluationTable& table,
                                  const Condition& condition, int index);
    Result<void> saveOverlay(const Picture& picture, const FitView& view, const FitResult& fit,
                             const EvaluationTable& table, const EvaluationRow& row, int index);

    const TrialSetting& setting_;
    SyntheticPhotographer photographer_;
    FitJudge judge_;
    BodySearch search_;
    PictureReader* reader_;
    PhotoRenderer renderer_;
    InformationFloor floor_;
    std::unique_ptr<BodyEvaluator> evaluator_;
};

}  // namespace abf
