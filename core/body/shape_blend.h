// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/body/blend_weights.h"
#include "core/body/body_model.h"

namespace abf {

/// One stored delta and its weight on each axis, in metres a delta step. Newborn shapes are folded into the
/// deltas of their baby shapes, so several shapes may share one.
struct WeightedDelta {
    std::uint32_t delta;
    float weight[3];
};

/// A shape's weights as the blending kernels (CPU or GPU) want them:
/// vertex = templateScale ∘ template + Σ weight ∘ delta.
struct BlendPlan {
    std::vector<WeightedDelta> deltas;
    float templateScale[3] = {1, 1, 1};
};

/// Turns blend weights into a plan. Owns scratch; no allocation once grown.
class BlendPlanner {
  public:
    explicit BlendPlanner(std::shared_ptr<const BodyModel> model);
    void plan(std::span<const ShapeWeight> weights, BlendPlan& out);

  private:
    std::shared_ptr<const BodyModel> model_;
    std::vector<std::int32_t> slotOfDelta_;  ///< position in the plan, or -1
};

/// Blends the first `vertexCount` storage vertices (the anny prefix, or all) into three planes, metres.
/// Only the runs of the plan's deltas are read, each delta front to back: that stream (about 6 MB for an
/// adult) is what the time goes into, and keeping it sequential matters more than blocking the vertices for a
/// cache.
class ShapeBlender {
  public:
    ShapeBlender(std::shared_ptr<const BodyModel> model, int vertexCount);
    void blend(const BlendPlan& plan, float* x, float* y, float* z) const;

  private:
    std::shared_ptr<const BodyModel> model_;
    std::uint32_t vertexCount_;
    bool prefixOnly_;
};

}  // namespace abf
