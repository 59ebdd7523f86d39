// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/fit_job.h"

#include <cmath>
#include <cstdio>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/body/body_evaluator.h"

#include "core/pipeline/fit_overlay.h"
#include "core/pipeline/fit_report.h"
#include "core/pipeline/fit_thumbnail.h"
#include "core/pipeline/photo_analysis.h"
#include "core/render/rasterizer.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

/// Shares of the work, for the progress bar.
constexpr double kPhotosDone = 0.4, kFitDone = 0.9;
/// Most fits take some hundred steps: after that many the bar has gone two thirds of the fit's way.
constexpr double kUsualSteps = 100;

std::string stepLine(const FitSnapshot& step) {
    char text[160];
    std::snprintf(text, sizeof text, "step %d, %s: residual %.1f px, %.2f s", step.iteration,
                  step.stage.c_str(), step.rmsPx, step.seconds);
    return text;
}

fs::path suffixed(const FitJob& job, const std::string& suffix) {
    return job.folder / (job.name + suffix);
}

}  // namespace

std::string fitJobKey(const FitJob& job) {
    std::string told = "abf.job/1\n";
    for (const fs::path& photo : job.photos) {
        const auto hash = fileHash(photo);
        told += "photo " + (hash ? *hash : photo.string()) + "\n";
    }
    const auto number = [&](const char* what, double value, double tolerance) {
        char line[120];
        std::snprintf(line, sizeof line, "%s %.17g %.17g\n", what, value, tolerance);
        told += line;
    };
    if (job.known.heightM) number("height", *job.known.heightM, 0);
    if (job.known.ageYears) number("age", *job.known.ageYears, 0);
    if (job.known.sex) number("sex", static_cast<double>(*job.known.sex), 0);
    if (job.known.clothing) number("clothing", static_cast<double>(*job.known.clothing), 0);
    for (const KnownFact& fact : job.known.facts)
        number(std::string(measureInfo(fact.measure).key).c_str(), fact.value, fact.tolerance);
    told += "name " + job.name + "\n";
    for (const ExportFormat format : job.formats) number("export", static_cast<double>(format), 0);
    if (job.overlay) told += "overlay\n";
    return contentHash(told);
}

FitJobEngine::FitJobEngine(std::shared_ptr<const BodyModel> model, EvidenceFactory evidence,
                           DetectorLoader loadDetector)
    : model_(std::move(model)),
      fitter_(std::make_shared<const BodyFitter>(model_)),
      evidence_(std::move(evidence)),
      loadDetector_(std::move(loadDetector)) {}

Result<std::unique_ptr<PersonDetector>> FitJobEngine::takeDetector() {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto detector = std::move(idle_.back());
            idle_.pop_back();
            return detector;
        }
    }
    return loadDetector_();
}

void FitJobEngine::giveBack(std::unique_ptr<PersonDetector> detector) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(detector));
}

Result<FitResult> FitJobEngine::fit(const FitProblem& problem, JobContext& context) const {
    FitOptions options;
    options.evidence = evidence_;
    int steps = 0;
    const auto observer = [&](const std::shared_ptr<const FitSnapshot>& step) {
        ++steps;
        const double share = 1 - std::exp(-steps / kUsualSteps);
        context.progress(kPhotosDone + (kFitDone - kPhotosDone) * share, step->stage);
        if (steps % 25 == 1) context.log(stepLine(*step));
    };
    auto result = fitter_->fit(problem, options, observer, context.stop());
    if (!result) return result;
    if (result->termination == Termination::Cancelled)
        return fail(ErrorCode::Cancelled, "The fit was cancelled.");
    if (result->termination == Termination::NumericalFailure || !result->best)
        return fail(ErrorCode::Internal,
                    "The fit broke down numerically. Check the landmarks with `abf detect`.");
    return result;
}

Result<FitJobEngine::Fitted> FitJobEngine::run(const FitJob& job, JobContext& context) {
    if (job.photos.empty()) return fail(ErrorCode::InvalidArgument, job.name + " has no photos.");
    FitProblem problem = job.known;
    std::vector<Photo> photos;
    context.progress(0, "detector");
    auto detector = takeDetector();
    if (!detector) return propagate(detector);
    // Given back also where the job ends early.
    const std::unique_ptr<void, std::function<void(void*)>> returning(
        this, [this, &detector](void*) { giveBack(std::move(*detector)); });
    for (std::size_t i = 0; i < job.photos.size(); ++i) {
        const fs::path& file = job.photos[i];
        context.progress(kPhotosDone * static_cast<double>(i) / static_cast<double>(job.photos.size()),
                         "photos");
        auto analysed = analysePhoto(**detector, file, {}, context.stop());
        if (!analysed) return propagate(analysed);
        const auto found = analysed->persons.size();
        context.log(file.filename().string() + ": " + std::to_string(found) +
                    (found == 1 ? " person" : " persons, the most prominent is fitted"));
        problem.views.push_back(makeFitView(analysed->photo, analysed->subject()));
        photos.push_back(std::move(analysed->photo));
    }
    auto result = fit(problem, context);
    if (!result) return propagate(result);
    Fitted fitted;
    fitted.document = makeFitDocument(problem, *result);
    fitted.json = toJson(fitted.document, *model_);
    context.progress(kFitDone, "writing");
    const auto evaluator = makeCpuBodyEvaluator(model_);
    if (auto png = fitThumbnail(*model_, *evaluator, photos.front(), fitted.document.shape,
                                fitted.document.photos.front().state))
        fitted.thumbnail = std::move(*png);
    auto files = write(job, fitted, photos, *evaluator);
    if (!files) return propagate(files);
    fitted.files = std::move(*files);
    std::string lines = endLine(fitted.document);
    if (fitted.document.estimate) lines = qualityLines(*fitted.document.estimate) + lines;
    while (!lines.empty() && lines.back() == '\n') lines.pop_back();
    context.log(lines);
    return fitted;
}

Result<std::vector<fs::path>> FitJobEngine::write(const FitJob& job, const Fitted& fitted,
                                                  const std::vector<Photo>& photos,
                                                  BodyEvaluator& evaluator) const {
    std::vector<fs::path> files;
    if (job.folder.empty()) return files;
    std::error_code cause;
    fs::create_directories(job.folder, cause);
    if (cause)
        return fail(ErrorCode::WriteFailed,
                    "Cannot create the folder " + job.folder.string() + ": " + cause.message() + ".");
    const FitDocument& document = fitted.document;
    for (const ExportFormat format : job.formats) {
        files.push_back(suffixed(job, std::string(exportFormatInfo(format).extension)));
        if (auto done = exportBody(model_, document.shape, document.photos.front().state.pose,
                                   {.format = format}, files.back());
            !done)
            return propagate(done);
    }
    for (std::size_t i = 0; job.overlay && i < photos.size(); ++i) {
        const FitDocument::Photo& photo = document.photos[i];
        const auto picture =
            drawFitOverlay(*model_, evaluator, photos[i], photo.landmarks, document.shape, photo.state);
        if (!picture) return propagate(picture);
        files.push_back(suffixed(job, (i == 0 ? "" : "-" + std::to_string(i + 1)) + ".overlay.png"));
        if (auto done = writePng(files.back(), *picture); !done) return propagate(done);
    }
    // Last: where it is there, so is the rest.
    files.insert(files.begin(), suffixed(job, ".fit.json"));
    if (auto done = writeFileAtomically(files.front(), fitted.json); !done) return propagate(done);
    return files;
}

JobWork FitJobEngine::work(FitJob job) {
    return [this, job = std::move(job)](JobContext& context) -> Result<JobOutcome> {
        auto fitted = run(job, context);
        if (!fitted) return propagate(fitted);
        return JobOutcome{fitJobJson(job, *fitted), std::move(fitted->thumbnail)};
    };
}

}  // namespace abf
