// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/subject_trial.h"

#include <algorithm>

#include "core/evaluate/seeded_random.h"

namespace abf {
namespace {

FitOptions fitOptions(Recipe recipe, const Condition& condition) {
    FitOptions options;
    options.silhouette = condition.silhouette;
    if (recipe == Recipe::Prototype) {
        options.clothing = false;
        options.localChanges = false;
    }
    return options;
}

FitProblem makeProblem(const TrueBody& truth, const std::vector<SyntheticPhoto>& photos,
                       const Condition& condition, bool told) {
    FitProblem problem;
    for (int i = 0; i < condition.photos; ++i) {
        const SyntheticPhoto& photo = photos[static_cast<std::size_t>(i)];
        FitView& view = problem.views.emplace_back(photo.view);
        view.file = "photo " + std::to_string(i + 1);
        view.focalPx *= condition.focalFactor;
        if (!condition.silhouette) {
            view.mask = cv::Mat();
        } else if (condition.clothed) {
            view.mask = photo.clothedMask;
        }
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

SubjectTrial::SubjectTrial(const TrialSetting& setting)
    : setting_(setting),
      photographer_(setting.model, setting.geometry, setting.surface),
      judge_(setting.model),
      search_(setting.model) {}

Result<void> SubjectTrial::run(EvaluationTable& table, int index, std::stop_token stop) {
    const auto slot = static_cast<std::size_t>(index);
    const Subject subject = setting_.sampler.sample(table.set, table.group, index);
    const auto truth = judge_.trueBody(subject);
    if (!truth) return propagate(truth);
    table.subjects[slot] = truth->measures;

    int photoCount = 0;
    for (const EvaluationRow& row : table.rows) photoCount = std::max(photoCount, row.condition->photos);
    std::vector<SyntheticPhoto> photos;
    for (int i = 0; i < photoCount; ++i) {
        // The same key for both sets: they differ in the body alone.
        auto key = SeededRandom::stream({setting_.options.seed, 3, static_cast<std::uint64_t>(table.group),
                                         static_cast<std::uint64_t>(index), static_cast<std::uint64_t>(i)});
        auto photo =
            photographer_.take(subject, static_cast<PhotoSide>(i), setting_.options.perturbation, key.bits());
        if (!photo) return propagate(photo);
        photos.push_back(std::move(*photo));
    }

    for (EvaluationRow& row : table.rows) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "The evaluation was cancelled.");
        FitOutcome& outcome = row.outcomes[slot];
        if (row.condition->source == Source::Photos) {
            auto done = fitPhotos(*truth, photos, *row.condition, *row.recipe, table.told, stop);
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

Result<FitOutcome> SubjectTrial::fitPhotos(const TrueBody& truth, const std::vector<SyntheticPhoto>& photos,
                                           const Condition& condition, Recipe recipe, bool told,
                                           std::stop_token stop) {
    FitOutcome outcome;
    const auto fit = setting_.fitter.fit(makeProblem(truth, photos, condition, told),
                                         fitOptions(recipe, condition), {}, stop);
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
    const auto metrics = judge_.judge(truth, *fit, photos.front().vertices);
    if (!metrics) return propagate(metrics);
    outcome.metrics = *metrics;
    return outcome;
}

}  // namespace abf
