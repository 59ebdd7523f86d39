// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"
#include "core/fit/body_fitter.h"
#include "core/jobs/job_queue.h"
#include "core/landmarks/person_detector.h"

namespace abf {

/// One person to be fitted without anybody looking on.
struct FitJob {
    std::string name;  ///< also of its files
    std::vector<std::filesystem::path> photos;
    FitProblem known;              ///< height, sex, age, facts, clothing
    std::filesystem::path folder;  ///< for NAME.fit.json and what is exported; empty: nothing is written
    std::vector<ExportFormat> formats;
    bool overlay = false;
};

/// The same for the same photos (by content), the same knowledge and the same outputs.
std::string fitJobKey(const FitJob& job);

/// What fits of jobs share. One object serves any number of threads; it keeps one detector a thread that
/// runs.
class FitJobEngine {
  public:
    using DetectorLoader = std::function<Result<std::unique_ptr<PersonDetector>>()>;
    FitJobEngine(std::shared_ptr<const BodyModel> model, EvidenceFactory evidence,
                 DetectorLoader loadDetector);

    struct Fitted {
        FitDocument document;
        std::string json, thumbnail;
        std::vector<std::filesystem::path> files;  ///< written
    };
    /// Errors: those of loadPhoto, findPersons, BodyFitter and the writers; Cancelled.
    Result<Fitted> run(const FitJob& job, JobContext& context);
    /// The same as work of a queue: the outcome's JSON is fitJobJson().
    JobWork work(FitJob job);

  private:
    Result<std::unique_ptr<PersonDetector>> takeDetector();
    void giveBack(std::unique_ptr<PersonDetector> detector);
    Result<FitResult> fit(const FitProblem& problem, JobContext& context) const;
    Result<std::vector<std::filesystem::path>> write(const FitJob& job, const Fitted& fitted,
                                                     const std::vector<Photo>& photos,
                                                     BodyEvaluator& evaluator) const;

    std::shared_ptr<const BodyModel> model_;
    std::shared_ptr<const BodyFitter> fitter_;
    EvidenceFactory evidence_;
    DetectorLoader loadDetector_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<PersonDetector>> idle_;
};

/// {name, files, photos: [{file, reprojection_rms_px}], termination, iterations, seconds, estimate}
std::string fitJobJson(const FitJob& job, const FitJobEngine::Fitted& fitted);

}  // namespace abf
