// SPDX-License-Identifier: Apache-2.0
#include "core/body/shape_blend.h"

#include <algorithm>

#include "core/body/multiversion.h"

namespace abf {
namespace {

/// Adds a run's deltas to the planes.
ABF_MULTIVERSION void addRun(const ShapeRun& run, const std::int16_t* __restrict deltas, const float* weight,
                             float* const* planes) {
    const std::uint32_t n = run.count;
    for (std::size_t a = 0; a < 3; ++a) {
        float* __restrict sum = planes[a] + run.firstVertex;
        const std::int16_t* __restrict d = deltas + run.deltaOffset + a * n;
        const float w = weight[a];
        for (std::uint32_t i = 0; i < n; ++i) sum[i] += w * static_cast<float>(d[i]);
    }
}

}  // namespace

BlendPlanner::BlendPlanner(std::shared_ptr<const BodyModel> model) : model_(std::move(model)) {
    std::uint32_t deltas = 0;
    for (const BlendShape& shape : model_->blendShapes()) deltas = std::max(deltas, shape.delta + 1);
    slotOfDelta_.assign(deltas, -1);
}

void BlendPlanner::plan(std::span<const ShapeWeight> weights, BlendPlan& out) {
    const auto shapes = model_->blendShapes();
    const double unit = model_->deltaUnit();
    out.deltas.clear();
    double newborn = 0;
    for (const ShapeWeight& w : weights) {
        const BlendShape& shape = shapes[w.shape];
        std::int32_t& slot = slotOfDelta_[shape.delta];
        if (slot < 0) {
            slot = static_cast<std::int32_t>(out.deltas.size());
            out.deltas.push_back({shape.delta, {0, 0, 0}});
        }
        for (int a = 0; a < 3; ++a)
            out.deltas[slot].weight[a] +=
                static_cast<float>(w.weight * unit * (shape.newborn ? kNewbornScale[a] : 1.0));
        if (shape.newborn) newborn += w.weight;
    }
    for (const WeightedDelta& d : out.deltas) slotOfDelta_[d.delta] = -1;
    for (int a = 0; a < 3; ++a)
        out.templateScale[a] = static_cast<float>(1 + newborn * (kNewbornScale[a] - 1) / 3);
}

ShapeBlender::ShapeBlender(std::shared_ptr<const BodyModel> model, int vertexCount)
    : model_(std::move(model)),
      vertexCount_(static_cast<std::uint32_t>(vertexCount)),
      prefixOnly_(vertexCount <= model_->prefixVertexCount()) {}

void ShapeBlender::blend(const BlendPlan& plan, float* x, float* y, float* z) const {
    float* const planes[3] = {x, y, z};
    const float* base[3] = {model_->templateX().data(), model_->templateY().data(),
                            model_->templateZ().data()};
    for (int a = 0; a < 3; ++a)
        for (std::uint32_t i = 0; i < vertexCount_; ++i) planes[a][i] = plan.templateScale[a] * base[a][i];
    for (const WeightedDelta& weighted : plan.deltas) {
        const ShapeDelta& delta = model_->delta(weighted.delta);
        for (const ShapeRun& run : prefixOnly_ ? delta.runs.first(delta.prefixRuns) : delta.runs)
            addRun(run, model_->deltas().data(), weighted.weight, planes);
    }
}

}  // namespace abf
