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
    if (options.sets.empty() || options.groups.empty() || options.recipes.empty() ||
        options.starts.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "An evaluation needs at least one set and group of subjects and one recipe.");
    }
    if (options.threads < 1)
        return fail(ErrorCode::InvalidArgument, "An evaluation needs at least one thread.");
    return {};
}

std::vector<EvaluationTable> emptyTables(const EvaluationOptions& options, bool rendered) {
    const auto count = static_cast<std::size_t>(options.subjects);
    std::vector<const Condition*> rows = options.rows;
    if (rows.empty()) {
        for (const Condition& condition : conditions()) rows.push_back(&condition);
    }
    const std::vector<Reading> readings =
        rendered ? std::vector{Reading::Ideal, Reading::Detected} : std::vector{Reading::Simulated};
    std::vector<EvaluationTable> tables;
    for (const SubjectGroup group : options.groups) {
        for (const SubjectSet set : options.sets) {
            EvaluationTable& table = tables.emplace_back();
            table.set = set;
            table.group = group;
            table.told = options.told || group == SubjectGroup::Teenagers || group == SubjectGroup::Children;
            table.subjects.resize(count);
            table.detections.resize(count);
            for (const Condition* row : rows) {
                if (row->source != Source::Photos) {
                    table.rows.push_back({row, {}, std::vector<FitOutcome>(count), Reading::Simulated, {}});
                    continue;
                }
                for (const Recipe recipe : options.recipes) {
                    if (recipe == Recipe::Floor && rendered) continue;
                    for (const Reading reading : readings) {
                        for (const FitStart& start : options.starts) {
                            table.rows.push_back({row, recipe, std::vector<FitOutcome>(count), reading, start});
                        }
                    }
                }
            }
        }
    }
    return tables;
}

/// `detector`: null for simulated readings.
Result<Evaluation> evaluate(std::shared_ptr<const BodyModel> model, PersonDetector* detector,
                            const EvaluationOptions& options, const EvaluationProgress& progress,
                            std::stop_token stop) {
    if (const auto fine = check(options); !fine) return propagate(fine);
    const auto begin = std::chrono::steady_clock::now();
    Evaluation evaluation;
    evaluation.options = options;
    evaluation.rendered = detector != nullptr;
    evaluation.tables = emptyTables(options, evaluation.rendered);
    const TrialSetting setting(std::move(model), evaluation.options);
    std::optional<PictureReader> reader;
    if (detector) reader.emplace(*detector);

    const int total = static_cast<int>(evaluation.tables.size()) * options.subjects;
    std::atomic<int> next = 0;
    std::mutex mutex;  // of `done`, `failure` and the calls of `progress`
    int done = 0;
    std::optional<Error> failure;
    const auto work = [&] {
        SubjectTrial trial(setting, reader ? &*reader : nullptr);
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

}  // namespace

std::string_view recipeName(Recipe recipe) {
    switch (recipe) {
        case Recipe::Product:
            return "product";
        case Recipe::Prototype:
            return "prototype";
        case Recipe::Floor:
            return "floor";
    }
    return "";
}

std::string_view readingName(Reading reading) {
    switch (reading) {
        case Reading::Simulated:
            return "simulated";
        case Reading::Ideal:
            return "ideal";
        case Reading::Detected:
            return "detected";
    }
    return "";
}

Result<Evaluation> evaluateFits(std::shared_ptr<const BodyModel> model, const EvaluationOptions& options,
                                const EvaluationProgress& progress, std::stop_token stop) {
    return evaluate(std::move(model), nullptr, options, progress, std::move(stop));
}

Result<Evaluation> evaluateRenderedFits(std::shared_ptr<const BodyModel> model, PersonDetector& detector,
                                        const EvaluationOptions& options, const EvaluationProgress& progress,
                                        std::stop_token stop) {
    return evaluate(std::move(model), &detector, options, progress, std::move(stop));
}

}  // namespace abf
