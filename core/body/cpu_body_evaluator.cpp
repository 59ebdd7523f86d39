// SPDX-License-Identifier: Apache-2.0
/// The reference evaluator. With blend weights x (blend_weights.h):
///   rest vertices  v = template + Σ x_s shape_s                               (shape_blend.h)
///   rest skeleton  h_b, M_b affine in x; R_b = nearest rotation to M_b         (skeleton.h)
///   local-ref      V_0 = U_0ᵀ D_0 U_0,  w_0 = U_0ᵀ d_0;
///                  V_c = V_p U_pᵀ D_c U_c,
///                  w_c = w_p + V_p (R_pᵀ (h_c − h_p) + U_pᵀ d_c), U_0ᵀ for R_pᵀ when p is the root
///   skinning       v' = Σ_b w_b T_b v,  T_b = [V_b R_bᵀ | w_b − V_b R_bᵀ h_b]  (skinning.h)
/// Bones are in double, vertices in float.
#include "core/body/aligned_vector.h"
#include "core/body/blend_weights.h"
#include "core/body/body_evaluator.h"
#include "core/body/bone_matrices.h"
#include "core/body/parameter_check.h"
#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "core/body/skinning.h"

namespace abf {
namespace {

bool isIdentity(std::span<const std::uint32_t> indices) {
    for (std::size_t i = 0; i < indices.size(); ++i)
        if (indices[i] != i) return false;
    return true;
}

int blendedVertexCount(const BodyModel& model, const Topology& topology) {
    return isIdentity(topology.storageVertex) ? topology.vertexCount : model.storageVertexCount();
}

class CpuBodyEvaluator final : public BodyEvaluator {
  public:
    CpuBodyEvaluator(std::shared_ptr<const BodyModel> model, const Rig& rig, const Topology& topology)
        : model_(std::move(model)),
          topology_(topology),
          skeleton_(model_, rig),
          planner_(model_),
          blender_(model_, blendedVertexCount(*model_, topology)),
          skinning_(rig, topology),
          planes_(3 * static_cast<std::size_t>(blendedVertexCount(*model_, topology))),
          skinMatrices_(kSkinMatrixSize * rig.boneLabels.size()) {
        weights_.reserve(model_->blendShapes().size());
        plan_.deltas.reserve(model_->blendShapes().size());
    }

    std::string backendName() const override { return "cpu"; }

    Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) override {
        if (auto ok = checkShape(*model_, shape); !ok) return ok;
        if (auto ok = checkPose(skeleton_.rig(), pose); !ok) return ok;
        if (!hasShape_ || !sameShape(shape, lastShape_)) blendShape(shape);
        skeleton_.pose(rest_, pose, posed_);
        out.restVertices = restVertices_;
        Skinning::writeMatrices(posed_, skinMatrices_.data());
        skinning_.skin(skinMatrices_, restVertices_, out.vertices);
        writeBoneMatrices(rest_, posed_, out);
        return {};
    }

  private:
    void blendShape(const BodyShape& shape) {
        blendWeights(*model_, shape, weights_);
        skeleton_.rest(weights_, rest_);
        planner_.plan(weights_, plan_);
        const std::size_t n = planes_.size() / 3;
        const float* x = planes_.data();
        const float* y = x + n;
        const float* z = y + n;
        blender_.blend(plan_, planes_.data(), planes_.data() + n, planes_.data() + 2 * n);
        restVertices_.resize(3, topology_.vertexCount);
        float* to = restVertices_.data();
        for (const std::uint32_t s : topology_.storageVertex) {
            *to++ = x[s];
            *to++ = y[s];
            *to++ = z[s];
        }
        lastShape_ = shape;
        hasShape_ = true;
    }

    std::shared_ptr<const BodyModel> model_;
    const Topology& topology_;
    Skeleton skeleton_;
    BlendPlanner planner_;
    ShapeBlender blender_;
    Skinning skinning_;

    bool hasShape_ = false;
    BodyShape lastShape_;
    std::vector<ShapeWeight> weights_;
    BlendPlan plan_;
    std::vector<float> planes_;  ///< rest vertices, storage order: x, y, z planes
    Eigen::Matrix3Xf restVertices_;
    RestSkeleton rest_;
    PosedSkeleton posed_;
    AlignedVector<float> skinMatrices_;
};

}  // namespace

std::unique_ptr<BodyEvaluator> makeCpuBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                    std::string_view rig, std::string_view topology) {
    const Rig* r = model ? model->rig(rig) : nullptr;
    const Topology* t = model ? model->topology(topology) : nullptr;
    if (r == nullptr || t == nullptr) return nullptr;
    return std::make_unique<CpuBodyEvaluator>(std::move(model), *r, *t);
}

}  // namespace abf
