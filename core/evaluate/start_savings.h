// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/evaluate/evaluation.h"
#include "core/evaluate/evaluation_report.h"

namespace abf {

/// A way to begin a fit that is compared with the product's.
struct StartVariant {
    std::string_view title;  ///< for people
    FitStart start;
};
/// The product's first, then each of its devices switched off in turn, then all of them.
std::span<const StartVariant> startVariants();

/// What each device of the start saves, as Markdown, a table for each kind of subject and row: iterations,
/// seconds, shape error, and how the ends differ from those of the product's start on the same photos. An end
/// is in a *worse valley* when its muscle or weight lies on the other side of the kink and its cost is higher
/// by more than kSameCost.
///
/// `evaluation`: made with the starts of startVariants().
std::string startSavingsMarkdown(const Evaluation& evaluation, const EvaluationContext& context);

/// Costs that differ by less tell no difference: outlines are paired anew in each fit.
inline constexpr double kSameCost = 0.25;
bool inWorseValley(const FitMetrics& end, const FitMetrics& other);

}  // namespace abf
