// SPDX-License-Identifier: Apache-2.0
#pragma once

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
#include "core/evaluate/subject_sampler.h"

namespace abf {

/// A way to fit that is compared with others on the same photos.
enum class Recipe {
    Product,   ///< the defaults of FitOptions
    Prototype  ///< the baseline: six phenotypes, no local changes, the outline is taken as the skin
};
std::string_view recipeName(Recipe recipe);  ///< "product", "prototype"

struct EvaluationOptions {
    int subjects = 300;  ///< of each set and group
    std::uint64_t seed = 1;
    std::vector<SubjectSet> sets = {SubjectSet::InsideModel, SubjectSet::OffModel};
    std::vector<SubjectGroup> groups = {SubjectGroup::Adults};
    bool told = false;                   ///< sex and age are told; always so for teenagers and children
    std::vector<const Condition*> rows;  ///< empty: all
    std::vector<Recipe> recipes = {Recipe::Product, Recipe::Prototype};
    Perturbation perturbation = tablePerturbation();
    int threads = 2;
};

/// One fit of one subject.
struct FitOutcome {
    std::string failure;  ///< empty: `metrics` are valid
    FitMetrics metrics;
};

/// A row of a table: a condition met by one recipe. Rows without photos have no recipe.
struct EvaluationRow {
    const Condition* condition = nullptr;
    std::optional<Recipe> recipe;
    std::vector<FitOutcome> outcomes;  ///< by subject
};

/// The rows for one kind of subject.
struct EvaluationTable {
    SubjectSet set = SubjectSet::InsideModel;
    SubjectGroup group = SubjectGroup::Adults;
    bool told = false;
    std::vector<MeasureValues> subjects;  ///< true measures, by subject
    std::vector<EvaluationRow> rows;
};

struct Evaluation {
    EvaluationOptions options;
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

}  // namespace abf
