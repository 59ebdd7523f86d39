// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_changes.h"

#include <algorithm>
#include <string_view>

namespace abf {
namespace {
constexpr std::string_view kExtra[] = {"stomach-pregnant", "stomach-tone",     "buttocks-volume",
                                       "torso-scale-depth", "hip-scale-depth", "pelvis-tone"};
}

std::vector<int> bodyChanges(const BodyModel& model) {
    std::vector<int> changes;
    const auto labels = model.localChangeLabels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool wanted =
            labels[i].starts_with("measure-") ||
            std::ranges::any_of(kExtra, [&](std::string_view extra) { return labels[i].starts_with(extra); });
        if (wanted) changes.push_back(static_cast<int>(i));
    }
    return changes;
}

}  // namespace abf
