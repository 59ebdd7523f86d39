// SPDX-License-Identifier: Apache-2.0
#include "core/body/gathered_deltas.h"

#include <algorithm>
#include <cassert>

namespace abf {

GatheredDeltas::GatheredDeltas(std::shared_ptr<const BodyModel> model) : model_(std::move(model)) {
    std::uint32_t deltas = 0;
    for (const BlendShape& shape : model_->blendShapes()) deltas = std::max(deltas, shape.delta + 1);
    rowOfDelta_.assign(deltas, -1);
    gathered_.reserve(deltas);
    rank_.assign(static_cast<std::size_t>(model_->storageVertexCount()) + 1, 0);
}

void GatheredDeltas::select(std::span<const std::uint32_t> vertices) {
    for (const std::uint32_t delta : gathered_) rowOfDelta_[delta] = -1;
    gathered_.clear();
    rows_.clear();

    // Counting sort; its prefix sums say later which selected vertices a run covers.
    std::fill(rank_.begin(), rank_.end(), 0U);
    for (const std::uint32_t v : vertices) {
        assert(v + 1 < rank_.size());
        ++rank_[v + 1];
    }
    for (std::size_t v = 1; v < rank_.size(); ++v) rank_[v] += rank_[v - 1];
    next_.assign(rank_.begin(), rank_.end());
    vertices_.resize(vertices.size());
    places_.resize(vertices.size());
    for (std::uint32_t i = 0; i < vertices.size(); ++i) {
        const std::uint32_t k = next_[vertices[i]]++;
        vertices_[k] = vertices[i];
        places_[k] = i;
    }

    planeWidth_ = padded(vertices.size(), 16);
    template_.assign(3 * planeWidth_, 0.0);
    const float* base[3] = {model_->templateX().data(), model_->templateY().data(),
                            model_->templateZ().data()};
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t k = 0; k < vertices_.size(); ++k)
            template_[a * planeWidth_ + k] = double{base[a][vertices_[k]]};
}

std::size_t GatheredDeltas::require(std::uint32_t delta) {
    if (rowOfDelta_[delta] >= 0) return static_cast<std::size_t>(rowOfDelta_[delta]);
    const std::size_t number = gathered_.size();
    gathered_.push_back(delta);
    rowOfDelta_[delta] = static_cast<std::int32_t>(number);
    rows_.resize((number + 1) * 3 * planeWidth_, 0.0F);
    float* to = rows_.data() + number * 3 * planeWidth_;
    for (const ShapeRun& run : model_->delta(delta).runs) {
        const std::uint32_t first = rank_[run.firstVertex], last = rank_[run.firstVertex + run.count];
        if (first == last) continue;
        const std::int16_t* from = model_->deltas().data() + run.deltaOffset;
        for (std::size_t a = 0; a < 3; ++a, from += run.count)
            for (std::uint32_t k = first; k < last; ++k)
                to[a * planeWidth_ + k] = static_cast<float>(from[vertices_[k] - run.firstVertex]);
    }
    return number;
}

}  // namespace abf
