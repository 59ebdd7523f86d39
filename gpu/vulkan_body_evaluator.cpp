// SPDX-License-Identifier: Apache-2.0
#include "gpu/vulkan_body_evaluator.h"

#include "core/body/blend_weights.h"
#include "core/body/bone_matrices.h"
#include "core/body/parameter_check.h"
#include "core/body/skeleton.h"
#include "gpu/device/context.h"
#include "gpu/kernels/forward_pass.h"

namespace abf {
namespace {

kernels::BoneTransform boneTransform(const Eigen::Matrix3d& rotation, const Eigen::Vector3d& translation) {
    kernels::BoneTransform transform{};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) transform.rows[4 * row + column] = static_cast<float>(rotation(row, column));
        transform.rows[4 * row + 3] = static_cast<float>(translation(row));
    }
    return transform;
}

class VulkanBodyEvaluator final : public BodyEvaluator {
  public:
    VulkanBodyEvaluator(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model)
        : context_(context), model_(model), skeleton_(model, model->annyRig()), planner_(model), pass_(std::make_shared<const SurfaceTables>(context, model), 1) {}

    std::string backendName() const override { return "vulkan: " + context_->info().name; }

    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) override {
        if (auto ok = checkShape(*model_, shape); !ok) return ok;
        if (auto ok = checkPose(skeleton_.rig(), pose); !ok) return ok;
        blendWeights(*model_, shape, weights_);
        planner_.plan(weights_, plan_);
        skeleton_.rest(weights_, rest_);
        skeleton_.pose(rest_, pose, posed_);
        transforms_.clear();
        for (std::size_t b = 0; b < posed_.rotations.size(); ++b) {
            transforms_.push_back(boneTransform(posed_.rotations[b], posed_.translations[b]));
        }
        try {
            const ForwardPass::Body body{&plan_, transforms_};
            pass_.run({&body, 1}, true);
        } catch (const vk::SystemError& error) {
            return tl::unexpected<Error>(deviceError(context_->info().name, error));
        }
        writeBoneMatrices(rest_, posed_, out);
        const int vertices = model_->prefixVertexCount();
        out.vertices = Eigen::Map<const Eigen::Matrix3Xf>(pass_.posed(0).data(), 3, vertices);
        out.restVertices.resize(3, vertices);
        for (int axis = 0; axis < 3; ++axis) {
            out.restVertices.row(axis) = Eigen::Map<const Eigen::RowVectorXf>(pass_.restPlane(0, axis).data(), vertices);
        }
        return {};
    }

  private:
    std::shared_ptr<const DeviceContext> context_;
    std::shared_ptr<const BodyModel> model_;
    Skeleton skeleton_;
    BlendPlanner planner_;
    ForwardPass pass_;
    std::vector<ShapeWeight> weights_;
    BlendPlan plan_;
    RestSkeleton rest_;
    PosedSkeleton posed_;
    std::vector<kernels::BoneTransform> transforms_;
};

}  // namespace

Result<std::unique_ptr<BodyEvaluator>> makeVulkanBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                               const VulkanOptions& options) {
    auto context = DeviceContext::create(options);
    if (!context) return propagate(context);
    try {
        return std::make_unique<VulkanBodyEvaluator>(*context, std::move(model));
    } catch (const vk::SystemError& error) {
        return tl::unexpected<Error>(deviceError((*context)->info().name, error));
    }
}

}  // namespace abf
