// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/body_changes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace abf {
namespace {

constexpr std::array<std::string_view, 17> kParts = {
    "lowerarm",         "upperarm",     "breast-",    "buttocks-",  "hip-",        "upperleg",
    "lowerleg",         "leg-valgus",   "neck-",      "measure-",   "pelvis-tone", "torso-",
    "stomach-pregnant", "stomach-tone", "upperlegs-", "lowerlegs-", "belly-"};
constexpr std::array<std::string_view, 5> kSideways = {"torso-trans-out", "hip-trans-out", "neck-trans-out",
                                                       "torso-trans-in", "hip-trans-in"};

constexpr std::array<std::string_view, 6> kLengths = {"scale-vert", "height", "length",
                                                      "-dist",      "-up",    "-down"};

std::string_view withoutSide(std::string_view label) {
    return label.starts_with("l-") || label.starts_with("r-") ? label.substr(2) : label;
}

}  // namespace

std::vector<SymmetricChange> symmetricChanges(const BodyModel& model) {
    const auto labels = model.localChangeLabels();
    std::vector<SymmetricChange> changes;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string_view label = labels[i];
        const std::string_view stem = withoutSide(label);
        const auto starts = [stem](std::string_view part) { return stem.starts_with(part); };
        const auto contains = [stem](std::string_view word) { return stem.find(word) != stem.npos; };
        if (std::ranges::none_of(kParts, starts) || std::ranges::find(kSideways, stem) != kSideways.end() ||
            label.starts_with("r-")) {
            continue;
        }
        SymmetricChange change{{static_cast<int>(i)}, std::ranges::any_of(kLengths, contains)};
        if (label.starts_with("l-")) {
            for (std::size_t k = 0; k < labels.size(); ++k) {
                if (labels[k].starts_with("r-") && withoutSide(labels[k]) == stem) {
                    change.sides.push_back(static_cast<int>(k));
                }
            }
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace abf
