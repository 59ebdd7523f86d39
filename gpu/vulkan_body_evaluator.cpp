// SPDX-License-Identifier: Apache-2.0
#include "gpu/vulkan_body_evaluator.h"

#include "core/body/bone_matrices.h"
#include "gpu/kernels/forward_pass.h"
#include "gpu/prepared_body.h"

namespace abf {
namespace {

class VulkanBodyEvaluator final : public BodyEvaluator {
  public:
    VulkanBodyEvaluator(std::shared_ptr<const DeviceContext> context, std::shared_ptr<const BodyModel> model)
        : context_(context),
          vertexCount_(model->prefixVertexCount()),
          preparation_(model),
          pass_(std::make_shared<const SurfaceTables>(context, model)) {
        pass_.reserve(1, {.rest = true});
    }

    std::string backendName() const override { return "vulkan: " + context_->info().name; }

    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) override {
        const bool same = blended_ && sameShape(shape, lastShape_);
        blended_ = false;  // until the device has done it
        if (auto ok = preparation_.prepare(shape, pose, same, body_); !ok) return ok;
        try {
            const ForwardPass::Body body{&body_.plan, body_.levers};
            pass_.run({&body, 1}, {.rest = !same}, same);
        } catch (const vk::SystemError& error) {
            return tl::unexpected<Error>(deviceError(context_->info().name, error));
        }
        if (!same) {
            lastShape_ = shape;
            restVertices_.resize(3, vertexCount_);
            for (int axis = 0; axis < 3; ++axis) {
                restVertices_.row(axis) =
                    Eigen::Map<const Eigen::RowVectorXf>(pass_.restPlane(0, axis).data(), vertexCount_);
            }
        }
        blended_ = true;
        writeBoneMatrices(body_.rest, body_.posed, out);
        out.vertices = Eigen::Map<const Eigen::Matrix3Xf>(pass_.posed(0).data(), 3, vertexCount_);
        out.restVertices = restVertices_;
        return {};
    }

  private:
    std::shared_ptr<const DeviceContext> context_;
    int vertexCount_;
    BodyPreparation preparation_;
    ForwardPass pass_;
    bool blended_ = false;  ///< rest vertices of lastShape_ are on the device and here
    BodyShape lastShape_;
    PreparedBody body_;
    Eigen::Matrix3Xf restVertices_;
};

}  // namespace

Result<std::unique_ptr<BodyEvaluator>> makeVulkanBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                               std::shared_ptr<const DeviceContext> context) {
    try {
        return std::make_unique<VulkanBodyEvaluator>(context, std::move(model));
    } catch (const vk::SystemError& error) {
        return tl::unexpected<Error>(deviceError(context->info().name, error));
    }
}

Result<std::unique_ptr<BodyEvaluator>> makeVulkanBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                               const VulkanOptions& options) {
    auto context = DeviceContext::create(options);
    if (!context) return propagate(context);
    return makeVulkanBodyEvaluator(std::move(model), std::move(*context));
}

}  // namespace abf
