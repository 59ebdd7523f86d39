// SPDX-License-Identifier: Apache-2.0
#include "core/prior/body_changes.h"

#include <algorithm>

namespace abf {

std::vector<FittedBodyChange> fittedBodyChanges(const BodyModel& model) {
    const auto labels = model.localChangeLabels();
    std::vector<FittedBodyChange> changes;
    for (int row = 0; row < kBodyChangeCount; ++row) {
        const auto found = std::ranges::find(labels, kBodyChangeLabels[row]);
        if (found != labels.end()) changes.push_back({row, static_cast<int>(found - labels.begin())});
    }
    return changes;
}

}  // namespace abf
