// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/subject_trial.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/base/seeded_random.h"
#include "core/pipeline/fit_overlay.h"
#include "core/render/rasterizer.h"

namespace abf {
namespace {

constexpr int kSubjectsPictured = 3;
constexpr int kPictureSide = 640;

FitOptions fitOptions(Recipe recipe, const Condition& condition, const FitStart& start) {
    FitOptions options;
    options.start = start;
    options.silhouette = condition.silhouette;
    if (recipe == Recipe::Prototype) {
        options.clothing = false;
        options.localChanges = false;
    }
    return options;
}

/// Bare skin and clothes are two pictures.
std::size_t wornIn(const Condition& condition) {
    return condition.clothed ? 1 : 0;
}

/// Adds what the condition tells to the views.
FitProblem makeProblem(const TrueBody& truth, std::vector<FitView> views, const Condition& condition,
                       bool told) {
    FitProblem problem;
    problem.views = std::move(views);
    for (std::size_t i = 0; i < problem.views.size(); ++i) {
        FitView& view = problem.views[i];
        view.file = "photo " + std::to_string(i + 1);
        view.focalPx *= condition.focalFactor;
        if (!condition.silhouette) view.mask = cv::Mat();
    }
    if (!condition.clothed) problem.clothing = ClothingFit::Tight;
    if (condition.height) problem.heightM = truth.stature();
    if (condition.weight) problem.facts.push_back({Measure::Mass, truth.mass(), 0});
    if (told) {
        problem.sex = truth.subject.sex;
        problem.ageYears = truth.subject.ageYears;
    }
    return problem;
}

}  // namespace

TrialSetting::TrialSetting(std::shared_ptr<const BodyModel> m, const EvaluationOptions& o)
    : model(std::move(m)),
      options(o),
      sampler(*model, o.seed),
      geometry(model),
      surface(model),
      fitter(model) {}

SubjectTrial::SubjectTrial(const TrialSetting& setting, PictureReader* reader)
    : setting_(setting),
      photographer_(setting.model, setting.geometry, setting.surface),
      judge_(setting.model),
      search_(setting.model),
      reader_(reader),
      renderer_(setting.model),
      floor_(setting.geometry, setting.sampler),
      evaluator_(makeCpuBodyEvaluator(setting.model)) {}

Result<void> SubjectTrial::run(EvaluationTable& table, int index, std::stop_token stop) {
    const auto slot = static_cast<std::size_t>(index);
    const Subject subject = setting_.sampler.sample(table.set, table.group, index);
    const auto truth = judge_.trueBody(subject);
    if (!truth) return propagate(truth);
    table.subjects[slot] = truth->measures;
    const auto session = photograph(table, index, subject, stop);
    if (!session) return propagate(session);

    for (EvaluationRow& row : table.rows) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "The evaluation was cancelled.");
        FitOutcome& outcome = row.outcomes[slot];
        if (row.condition->source == Source::Photos) {
            auto done = row.recipe == Recipe::Floor
                            ? judgeFloor(*truth, *session, table, *row.condition, index)
                            : fitPhotos(*truth, *session, table, row, index, stop);
            if (!done) return propagate(done);
            outcome = std::move(*done);
            continue;
        }
        const auto metrics = judgeYardstick(*truth, table, row.condition->source);
        if (!metrics) return propagate(metrics);
        outcome.metrics = *metrics;
    }
    return {};
}

Result<SubjectTrial::Session> SubjectTrial::photograph(EvaluationTable& table, int index,
                                                       const Subject& subject, std::stop_token stop) {
    const std::uint64_t seed = setting_.options.seed, group = static_cast<std::uint64_t>(table.group),
                        person = static_cast<std::uint64_t>(index);
    int photoCount = 0;
    std::array<int, 2> pictureCounts{};
    for (const EvaluationRow& row : table.rows) {
        photoCount = std::max(photoCount, row.condition->photos);
        int& pictures = pictureCounts[wornIn(*row.condition)];
        if (reader_) pictures = std::max(pictures, row.condition->photos);
    }
    Subject shown = subject;
    if (reader_) shown.landmarkBias.setZero();  // the detector has its own idea of where they are
    const Perturbation ideal = idealPerturbation();
    Session session;
    for (int i = 0; i < photoCount; ++i) {
        // The same key for both sets: they differ in the body alone.
        auto key = SeededRandom::stream({seed, 3, group, person, static_cast<std::uint64_t>(i)});
        auto photo = photographer_.take(shown, static_cast<PhotoSide>(i),
                                        reader_ ? ideal : setting_.options.perturbation, key.bits());
        if (!photo) return propagate(photo);
        session.photos.push_back(std::move(*photo));
    }
    const std::uint64_t personKey = SeededRandom::stream({seed, 4, group, person}).bits();
    for (const Wear wear : {Wear::Underwear, Wear::Clothes}) {
        const std::size_t worn = wear == Wear::Clothes ? 1 : 0;
        for (int i = 0; i < pictureCounts[worn]; ++i) {
            const SyntheticPhoto& taken = session.photos[static_cast<std::size_t>(i)];
            const std::uint64_t sceneKey =
                SeededRandom::stream({seed, 5, group, person, static_cast<std::uint64_t>(i)}).bits();
            auto rendered = renderer_.render(shown, taken, wear, personKey, sceneKey);
            if (!rendered) return propagate(rendered);
            auto detected = reader_->read(rendered->photo, stop);
            if (!detected) return propagate(detected);
            table.detections[static_cast<std::size_t>(index)].push_back(
                *detected ? compareDetection(rendered->view, **detected, taken.staturePx)
                          : PictureDetection());
            session.pictures[worn].push_back({std::move(*rendered), std::move(*detected)});
        }
    }
    return session;
}

Result<FitMetrics> SubjectTrial::judgeYardstick(const TrueBody& truth, const EvaluationTable& table,
                                                Source source) {
    const std::optional<Sex> sex = table.told ? std::optional(truth.subject.sex) : std::nullopt;
    const BodyShape mean = setting_.sampler.meanShape(table.group, sex);
    if (source == Source::Facts || source == Source::NearestBody) {
        const auto shape = source == Source::Facts ? search_.fromFacts(truth, setting_.sampler, table.group)
                                                   : search_.nearest(truth, mean);
        if (!shape) return propagate(shape);
        return judge_.judge(truth, *shape, source == Source::NearestBody);
    }
    return judge_.judge(truth, mean, source == Source::MeanBodyScaled);
}

Result<FitOutcome> SubjectTrial::fitPhotos(const TrueBody& truth, const Session& session,
                                           const EvaluationTable& table, const EvaluationRow& row, int index,
                                           std::stop_token stop) {
    FitOutcome outcome;
    const Condition& condition = *row.condition;
    const std::vector<Picture>& pictures = session.pictures[wornIn(condition)];
    std::vector<FitView> views;
    for (std::size_t i = 0; i < static_cast<std::size_t>(condition.photos); ++i) {
        if (row.reading == Reading::Simulated) {
            views.push_back(session.photos[i].view);
            if (condition.clothed) views.back().mask = session.photos[i].clothedMask;
        } else if (row.reading == Reading::Ideal) {
            views.push_back(pictures[i].rendered.view);
        } else if (pictures[i].detected) {
            views.push_back(*pictures[i].detected);
        } else {
            outcome.failure = "Nobody was found in photo " + std::to_string(i + 1) + ".";
            return outcome;
        }
    }
    const auto fit = setting_.fitter.fit(makeProblem(truth, views, condition, table.told),
                                         fitOptions(*row.recipe, condition, row.start), {}, stop);
    if (!fit) {
        outcome.failure = fit.error().message;
        return outcome;
    }
    if (fit->termination == Termination::Cancelled) {
        return fail(ErrorCode::Cancelled, "The evaluation was cancelled.");
    }
    if (fit->termination == Termination::NumericalFailure) {
        outcome.failure = "The fit ended with a numerical failure.";
        return outcome;
    }
    const auto metrics = judge_.judge(truth, *fit, session.photos.front().vertices);
    if (!metrics) return propagate(metrics);
    outcome.metrics = *metrics;
    if (!setting_.options.pictures.empty() && index < kSubjectsPictured &&
        row.reading != Reading::Simulated) {
        if (auto saved = saveOverlay(pictures.front(), views.front(), *fit, table, row, index); !saved) {
            return propagate(saved);
        }
    }
    return outcome;
}

Result<FitOutcome> SubjectTrial::judgeFloor(const TrueBody& truth, const Session& session,
                                            const EvaluationTable& table, const Condition& condition, int index) {
    // The same draw for every row, so that rows differ by what they tell.
    auto random = SeededRandom::stream({setting_.options.seed, 6, static_cast<std::uint64_t>(table.group),
                                        static_cast<std::uint64_t>(index)});
    const std::span photos(session.photos.data(), static_cast<std::size_t>(condition.photos));
    const auto shape = floor_.draw(truth.subject, table.set, table.group, photos, condition,
                                   setting_.options.perturbation, random);
    if (!shape) return propagate(shape);
    const auto metrics = judge_.judge(truth, *shape);
    if (!metrics) return propagate(metrics);
    FitOutcome outcome;
    outcome.metrics = *metrics;
    return outcome;
}

Result<void> SubjectTrial::saveOverlay(const Picture& picture, const FitView& view, const FitResult& fit,
                                       const EvaluationTable& table, const EvaluationRow& row, int index) {
    const auto overlay = drawFitOverlay(*setting_.model, *evaluator_, picture.rendered.photo, view.landmarks,
                                        fit.best->shape, fit.best->views.front());
    if (!overlay) return propagate(overlay);
    const double scale = picture.rendered.photo.scale;
    const RegionOfInterest& region = *picture.rendered.view.maskRegion;  // with room around the person
    const cv::Rect2d square(scale * (region.centre.x() - 0.5 * region.side),
                            scale * (region.centre.y() - 0.5 * region.side), scale * region.side,
                            scale * region.side);
    const cv::Rect crop = cv::Rect(square) & cv::Rect(cv::Point(), overlay->size());
    cv::Mat both;
    cv::hconcat(picture.rendered.photo.rgb(crop), (*overlay)(crop), both);
    const double shrunk = static_cast<double>(kPictureSide) / crop.height;
    cv::resize(both, both, {}, shrunk, shrunk, shrunk < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const std::string number = std::to_string(index);
    std::string name;
    for (const std::string_view part :
         {subjectSetName(table.set), subjectGroupName(table.group), std::string_view(number),
          row.condition->key, recipeName(*row.recipe), readingName(row.reading)}) {
        name += (name.empty() ? "" : "-") + std::string(part);
    }
    return writePng(setting_.options.pictures / (name + ".png"), both);
}

}  // namespace abf
