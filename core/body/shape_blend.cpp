// SPDX-License-Identifier: Apache-2.0
#include "core/body/shape_blend.h"

#include <algorithm>

#include "core/body/multiversion.h"

namespace abf {
namespace {

constexpr std::uint32_t kBlockVertices = 2048;  // 3 planes x 8 KiB

struct Planes {
    float* axis[3];
};

/// Adds one run's deltas for vertices [begin, end) to the planes.
ABF_MULTIVERSION void addRun(const Planes& planes, const std::int16_t* __restrict deltas, const ShapeRun& run,
                             const float* weight, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t n = end - begin;
    const std::int16_t* source = deltas + run.deltaOffset + (begin - run.firstVertex);
    for (int a = 0; a < 3; ++a) {
        float* __restrict sum = planes.axis[a] + begin;
        const std::int16_t* __restrict d = source + static_cast<std::size_t>(a) * run.count;
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
                static_cast<float>(w.weight * unit * (shape.newborn ? double{kNewbornScale[a]} : 1.0));
        if (shape.newborn) newborn += w.weight;
    }
    for (const WeightedDelta& d : out.deltas) slotOfDelta_[d.delta] = -1;
    for (int a = 0; a < 3; ++a)
        out.templateScale[a] = static_cast<float>(1 + newborn * (double{kNewbornScale[a]} - 1) / 3);
}

ShapeBlender::ShapeBlender(std::shared_ptr<const BodyModel> model, int vertexCount)
    : model_(std::move(model)),
      vertexCount_(static_cast<std::uint32_t>(vertexCount)),
      prefixOnly_(vertexCount <= model_->prefixVertexCount()) {}

void ShapeBlender::blend(const BlendPlan& plan, float* x, float* y, float* z) {
    const Planes planes{{x, y, z}};
    const float* base[3] = {model_->templateX().data(), model_->templateY().data(),
                            model_->templateZ().data()};
    const std::int16_t* deltas = model_->deltas().data();
    cursor_.assign(plan.deltas.size(), 0);
    for (std::uint32_t begin = 0; begin < vertexCount_; begin += kBlockVertices) {
        const std::uint32_t end = std::min(begin + kBlockVertices, vertexCount_);
        for (int a = 0; a < 3; ++a)
            for (std::uint32_t i = begin; i < end; ++i)
                planes.axis[a][i] = plan.templateScale[a] * base[a][i];
        for (std::size_t k = 0; k < plan.deltas.size(); ++k) {
            const ShapeDelta& delta = model_->delta(plan.deltas[k].delta);
            const std::size_t runs = prefixOnly_ ? delta.prefixRuns : delta.runs.size();
            for (std::uint32_t& r = cursor_[k]; r < runs; ++r) {
                const ShapeRun& run = delta.runs[r];
                if (run.firstVertex >= end) break;
                addRun(planes, deltas, run, plan.deltas[k].weight, std::max(begin, run.firstVertex),
                       std::min(end, run.firstVertex + run.count));
                if (run.firstVertex + run.count > end) break;
            }
        }
    }
}

}  // namespace abf
