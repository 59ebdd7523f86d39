// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/evaluate/conditions.h"
#include "core/evaluate/fit_metrics.h"
#include "core/evaluate/perturbation.h"
#include "core/evaluate/picture_detection.h"
#include "core/evaluate/subject_sampler.h"
#include "core/landmarks/person_detector.h"

namespace abf {

/// A way to fit that is compared with others on the same photos.
enum class Recipe {
    Product,   ///< the defaults of FitOptions
    Prototype,  ///< the baseline: six phenotypes, no local changes, the outline is taken as the skin
    Floor       ///< no fit, but what the photos leave open, see information_floor.h; simulated readings only
};
std::string_view recipeName(Recipe recipe);  ///< "product", "prototype", "floor"

/// Where the landmarks and masks come from that a fit is given.
enum class Reading {
    Simulated,  ///< the truth with the errors of a Perturbation; there is no picture
    Ideal,      ///< of a rendered picture: the true landmarks and the true outline, hair and clothes included
    Detected    ///< of the same picture: what the detector finds in it
};
std::string_view readingName(Reading reading);  ///< "simulated", "ideal", "detected"

struct EvaluationOptions {
    int subjects = 300;  ///< of each set and group
    std::uint64_t seed = 1;
    std::vector<SubjectSet> sets = {SubjectSet::InsideModel, SubjectSet::OffModel};
    std::vector<SubjectGroup> groups = {SubjectGroup::Adults};
    bool told = false;                   ///< sex and age are told; always so for teenagers and children
    std::vector<const Condition*> rows;  ///< empty: all
    std::vector<Recipe> recipes = {Recipe::Product, Recipe::Prototype, Recipe::Floor};
    std::vector<FitStart> starts = {FitStart()};  ///< every fit is made once with each
    Perturbation perturbation = tablePerturbation();  ///< of simulated readings
    /// Rendered pictures only: existing folder for the first subjects' pictures with the fits laid over them;
    /// empty: none.
    std::filesystem::path pictures;
    int threads = 2;
};

/// One fit of one subject.
struct FitOutcome {
    std::string failure;  ///< empty: `metrics` are valid
    FitMetrics metrics;
};

/// A row of a table: a condition met by one recipe from one reading. Rows without photos have no recipe.
struct EvaluationRow {
    const Condition* condition = nullptr;
    std::optional<Recipe> recipe;
    std::vector<FitOutcome> outcomes;  ///< by subject
    Reading reading = Reading::Simulated;
    FitStart start;
};

/// The rows for one kind of subject.
struct EvaluationTable {
    SubjectSet set = SubjectSet::InsideModel;
    SubjectGroup group = SubjectGroup::Adults;
    bool told = false;
    std::vector<MeasureValues> subjects;  ///< true measures, by subject
    std::vector<EvaluationRow> rows;
    /// By subject, the rendered pictures that the rows needed; none without pictures.
    std::vector<std::vector<PictureDetection>> detections;
};

struct Evaluation {
    EvaluationOptions options;
    bool rendered = false;  ///< rows are Ideal and Detected, else Simulated
    std::vector<EvaluationTable> tables;
    double seconds = 0;
};

/// Told after each subject: subjects done, of how many. From any of the threads, one at a time.
using EvaluationProgress = std::function<void(int done, int total)>;

/// Samples, photographs, fits and judges. The result (but for times) depends on the options alone, not on the
/// number of threads. Errors: InvalidArgument (no subjects, rows or recipes), Cancelled; a fit that fails is
/// no error but an outcome.
Result<Evaluation> evaluateFits(std::shared_ptr<const BodyModel> model, const EvaluationOptions& options,
                                const EvaluationProgress& progress = {}, std::stop_token stop = {});

/// The same people in the same photos, but rendered; every row with photos is fitted from the ideal reading
/// of the pictures and from the detected one, so that the detector's errors stand apart from the solver's. A
/// row in one of whose pictures nobody is found has failed. `detector` is used by one thread at a time.
/// Repeats as far as the detector's networks do. Errors: as above; those of the detector; WriteFailed of a
/// picture.
Result<Evaluation> evaluateRenderedFits(std::shared_ptr<const BodyModel> model, PersonDetector& detector,
                                        const EvaluationOptions& options,
                                        const EvaluationProgress& progress = {}, std::stop_token stop = {});

}  // namespace abf
