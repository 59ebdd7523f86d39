// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/fit/fit_problem.h"

namespace abf {

/// How files and the command line spell the choices and verdicts of a fit.

std::string_view clothingFitName(ClothingFit fit);  ///< "tight", "normal", "loose"
std::optional<ClothingFit> clothingFitFromName(std::string_view name);

std::string_view fitQualityName(FitQuality quality);  ///< "good", "fair", "poor"
std::optional<FitQuality> fitQualityFromName(std::string_view name);

/// A group of clothingGroup(): "torso", "upper_arms", "forearms", "thighs", "shanks".
std::string_view clothingPartKey(int group);
std::optional<int> clothingPartFromKey(std::string_view key);

}  // namespace abf
