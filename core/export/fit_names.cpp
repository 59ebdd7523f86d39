// SPDX-License-Identifier: Apache-2.0
#include "core/export/fit_names.h"

#include <algorithm>
#include <array>

namespace abf {
namespace {

constexpr std::array<std::string_view, 3> kClothingFits = {"tight", "normal", "loose"};
constexpr std::array<std::string_view, 3> kQualities = {"good", "fair", "poor"};
constexpr std::array<std::string_view, kClothingGroupCount> kClothingParts = {"torso", "upper_arms",
                                                                              "forearms", "thighs", "shanks"};

template <std::size_t N>
std::optional<int> indexIn(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<int>(found - names.begin());
}

}  // namespace

std::string_view clothingFitName(ClothingFit fit) {
    return kClothingFits[static_cast<std::size_t>(fit)];
}

std::optional<ClothingFit> clothingFitFromName(std::string_view name) {
    const auto index = indexIn(kClothingFits, name);
    if (!index) return {};
    return static_cast<ClothingFit>(*index);
}

std::string_view fitQualityName(FitQuality quality) {
    return kQualities[static_cast<std::size_t>(quality)];
}

std::optional<FitQuality> fitQualityFromName(std::string_view name) {
    const auto index = indexIn(kQualities, name);
    if (!index) return {};
    return static_cast<FitQuality>(*index);
}

std::string_view clothingPartKey(int group) {
    return kClothingParts[static_cast<std::size_t>(group)];
}

std::optional<int> clothingPartFromKey(std::string_view key) {
    return indexIn(kClothingParts, key);
}

}  // namespace abf
