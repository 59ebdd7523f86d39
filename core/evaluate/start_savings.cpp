// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/start_savings.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/evaluate/statistics.h"

namespace abf {
namespace {

constexpr double kKink = 0.5;

constexpr std::array<StartVariant, 6> kVariants = {{
    {"as it is", {}},
    {"from the usual body", {.regressed = false}},
    {"all other sides tried", {.selectSides = false}},
    {"no other side tried", {.tryOtherSides = false}},
    {"all rounds", {.earlyStop = false}},
    {"none of these", {.regressed = false, .selectSides = false, .earlyStop = false}},
}};

/// Figures of the fits of one row, beside those of the same subjects in the first.
struct Savings {
    std::vector<double> iterations, seconds, costDifference, shape, waist;
    int worse = 0, better = 0, failed = 0;
};

Savings savings(const EvaluationRow& row, const EvaluationRow& first) {
    Savings s;
    for (std::size_t i = 0; i < row.outcomes.size(); ++i) {
        if (!row.outcomes[i].failure.empty()) {
            ++s.failed;
            continue;
        }
        const FitMetrics& end = row.outcomes[i].metrics;
        s.iterations.push_back(end.iterations);
        s.seconds.push_back(end.seconds);
        s.shape.push_back(end.sameHeightArea);
        s.waist.push_back(std::abs(end.measureErrors[indexOf(Measure::WaistGirth)]));
        if (!first.outcomes[i].failure.empty()) continue;
        const FitMetrics& usual = first.outcomes[i].metrics;
        s.costDifference.push_back(end.cost - usual.cost);
        s.worse += inWorseValley(end, usual) ? 1 : 0;
        s.better += inWorseValley(usual, end) ? 1 : 0;
    }
    return s;
}

std::string line(std::string_view title, const Savings& s) {
    char buffer[256];
    std::snprintf(buffer, sizeof buffer, "| %.0f | %.2f | %.2f | %+.2f | %.2f | %.2f | %d | %d | %d |\n",
                  meanOf(s.iterations), meanOf(s.seconds), medianOf(s.seconds), meanOf(s.costDifference),
                  1e3 * meanOf(s.shape), 1e2 * meanOf(s.waist), s.worse, s.better, s.failed);
    return "| " + std::string(title) + " " + buffer;
}

}  // namespace

std::span<const StartVariant> startVariants() {
    return kVariants;
}

bool inWorseValley(const FitMetrics& end, const FitMetrics& other) {
    const bool across = ((end.kinked.array() > kKink) != (other.kinked.array() > kKink)).any();
    return across && end.cost > other.cost + kSameCost;
}

std::string startSavingsMarkdown(const Evaluation& evaluation, const EvaluationContext& context) {
    std::string out = "What the start of a fit saves: " + context.program + ", " + context.date + ", " +
                      context.machine + ", " + std::to_string(evaluation.options.subjects) +
                      " subjects of seed " + std::to_string(evaluation.options.seed) +
                      ". Means, and the median of the seconds; *cost*: at the end, beside that of the same "
                      "photos as it is; *worse*, *better*: fits that ended in a worse or better valley of "
                      "muscle and weight.\n";
    for (const EvaluationTable& table : evaluation.tables) {
        const EvaluationRow* first = nullptr;
        for (const EvaluationRow& row : table.rows) {
            if (!row.recipe) continue;
            const auto variant = std::ranges::find(kVariants, row.start, &StartVariant::start);
            if (variant == kVariants.end()) continue;
            if (first == nullptr || row.condition != first->condition) {
                first = &row;
                out += "\n" + std::string(subjectSetName(table.set)) + ", " +
                       std::string(subjectGroupName(table.group)) + ": " + std::string(row.condition->title) +
                       "\n\n| start | iterations | s | median s | cost | shape by area mm | waist cm | worse | "
                       "better | failed |\n|---|---|---|---|---|---|---|---|---|---|\n";
            }
            out += line(variant->title, savings(row, *first));
        }
    }
    return out;
}

}  // namespace abf
