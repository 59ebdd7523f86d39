// SPDX-License-Identifier: Apache-2.0
#include "core/model_io/source/delta_encoder.h"

#include <algorithm>

namespace abf::source {

void DeltaEncoder::add(const std::vector<VertexDelta>& shape) {
    struct Stored {
        std::uint32_t vertex;
        std::array<std::int16_t, 3> steps;
    };
    std::vector<Stored> stored;
    for (const VertexDelta& delta : shape)
        stored.push_back({order_.storageOf[delta.baseVertex], delta.steps});
    std::sort(stored.begin(), stored.end(),
              [](const Stored& a, const Stored& b) { return a.vertex < b.vertex; });

    const auto continues = [this](const Stored& previous, const Stored& next) {
        const bool crossesPrefix = previous.vertex < order_.prefix && next.vertex >= order_.prefix;
        return !crossesPrefix && next.vertex - previous.vertex - 1 <= kLargestGap;
    };
    for (std::size_t begin = 0; begin < stored.size();) {
        std::size_t end = begin + 1;
        while (end < stored.size() && continues(stored[end - 1], stored[end])) ++end;
        const std::uint32_t first = stored[begin].vertex;
        const std::uint32_t count = stored[end - 1].vertex - first + 1;
        const std::size_t offset = values_.size();
        runs_.insert(runs_.end(), {first, count, static_cast<std::uint32_t>(offset)});
        values_.resize(offset + 3 * std::size_t{count});
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t axis = 0; axis < 3; ++axis)
                values_[offset + axis * count + (stored[i].vertex - first)] = stored[i].steps[axis];
        begin = end;
    }
    runStarts_.push_back(static_cast<std::uint32_t>(runs_.size() / 3));
}

}  // namespace abf::source
