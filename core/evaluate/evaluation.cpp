// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/evaluation.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "core/evaluate/subject_trial.h"

namespace abf {
namespace {

Result<void> check(const EvaluationOptions& options) {
    if (options.subjects < 1) {
        return fail(ErrorCode::InvalidArgument, "An evaluation needs at least one subject.");
    }
    if (options.sets.empty() || options.groups.empty() || options.recipes.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "An evaluation needs at least one set and group of subjects and one recipe.");
    }
    if (options.threads < 1)
        return fail(ErrorCode::InvalidArgument, "An evaluation needs at least one thread.");
    return {};
}

std::vector<EvaluationTable> emptyTables(const EvaluationOptions& options) {
    const auto count = static_cast<std::size_t>(options.subjects);
    std::vector<const Condition*> rows = options.rows;
    if (rows.empty()) {
        for (const Condition& condition : conditions()) rows.push_back(&condition);
    }
    std::vector<EvaluationTable> tables;
    for (const SubjectGroup group : options.groups) {
        for (const SubjectSet set : options.sets) {
            EvaluationTable& table = tables.emplace_back();
            table.set = set;
            table.group = group;
            table.told = options.told || group == SubjectGroup::Teenagers || group == SubjectGroup::Children;
            table.subjects.resize(count);
            for (const Condition* row : rows) {
                if (row->source != Source::Photos) {
                    table.rows.push_back({row, {}, std::vector<FitOutcome>(count)});
                    continue;
                }
                for (const Recipe recipe : options.recipes) {
                    table.rows.push_back({row, recipe, std::vector<FitOutcome>(count)});
                }
            }
        }
    }
    return tables;
}

}  // namespace

std::string_view recipeName(Recipe recipe) {
    return recipe == Recipe::Product ? "product" : "prototype";
}

Result<Evaluation> evaluateFits(std::shared_ptr<const BodyModel> model, const EvaluationOptions& options,
                                const EvaluationProgress& progress, std::stop_token stop) {
    if (const auto fine = check(options); !fine) return propagate(fine);
    const auto begin = std::chrono::steady_clock::now();
    Evaluation evaluation;
    evaluation.options = options;
    evaluation.tables = emptyTables(options);
    const TrialSetting setting(std::move(model), evaluation.options);

    const int total = static_cast<int>(evaluation.tables.size()) * options.subjects;
    std::atomic<int> next = 0;
    std::mutex mutex;  // of `done`, `failure` and the calls of `progress`
    int done = 0;
    std::optional<Error> failure;
    const auto work = [&] {
        SubjectTrial trial(setting);
        for (int job = next++; job < total; job = next++) {
            // All tables advance together, so that a run that was stopped can say something of each.
            const auto table = static_cast<std::size_t>(job) % evaluation.tables.size();
            const auto result =
                trial.run(evaluation.tables[table], job / static_cast<int>(evaluation.tables.size()), stop);
            const std::scoped_lock lock(mutex);
            if (!result && !failure) failure = result.error();
            if (failure) return;
            ++done;
            if (progress) progress(done, total);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 1; i < std::min(options.threads, total); ++i) threads.emplace_back(work);
        work();
    }
    if (failure) return tl::unexpected<Error>(*failure);
    evaluation.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return evaluation;
}

}  // namespace abf
