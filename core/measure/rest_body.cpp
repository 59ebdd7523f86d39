// SPDX-License-Identifier: Apache-2.0
#include "core/measure/rest_body.h"

#include "core/body/blend_weights.h"
#include "core/body/shape_blend.h"

namespace abf {

RestBody makeRestBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape) {
    std::vector<ShapeWeight> weights;
    blendWeights(*model, shape, weights);

    RestBody body;
    const auto count = static_cast<std::size_t>(model->prefixVertexCount());
    body.x.resize(count);
    body.y.resize(count);
    body.z.resize(count);
    BlendPlan plan;
    BlendPlanner(model).plan(weights, plan);
    ShapeBlender(model, model->prefixVertexCount()).blend(plan, body.x.data(), body.y.data(), body.z.data());

    const Rig& rig = model->annyRig();
    using Heads = Eigen::Map<const Eigen::Matrix3Xd, 0, Eigen::OuterStride<>>;
    const Eigen::OuterStride<> stride(rig.stride);
    body.heads = Heads(rig.boneTemplate.data(), 3, rig.boneCount(), stride);
    for (const ShapeWeight& w : weights) {
        const std::int32_t row = rig.boneShapeRow[w.shape];
        if (row < 0) continue;
        const double* data = rig.boneShapes.data() + static_cast<std::size_t>(row) * rig.boneTemplate.size();
        body.heads += w.weight * Heads(data, 3, rig.boneCount(), stride);
    }
    return body;
}

}  // namespace abf
