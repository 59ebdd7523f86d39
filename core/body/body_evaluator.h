// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf {

/// What an evaluator makes of parameters. Vertices are those of one topology: 3×V, metres, float.
/// `rest*` is the rest mesh (the reference's `rest_vertices`: the shape before any posing); the others
/// are posed, in the frame that the root bone's delta decides.
struct EvaluatedBody {
    Eigen::Matrix3Xf restVertices;
    Eigen::Matrix3Xf vertices;
    std::vector<Eigen::Matrix4d> restBonePoses;   ///< P_b = [R_b h_b]
    std::vector<Eigen::Matrix4d> bonePoses;       ///< W_b = [V_b w_b]
    std::vector<Eigen::Matrix4d> boneTransforms;  ///< T_b = W_b P_b^-1; v = Σ w_b T_b v_rest
};

/// Turns parameters into a body. One evaluator serves one thread at a time (it owns scratch memory and
/// remembers the last shape, so that a call with the same shape only poses); several may share a model.
/// Implementations: CpuBodyEvaluator here, the Vulkan twin in gpu/.
class BodyEvaluator {
  public:
    virtual ~BodyEvaluator() = default;
    /// Name for messages and files, e.g. "cpu" or "vulkan: <device>".
    virtual std::string backendName() const = 0;
    /// Errors: InvalidArgument for a pose whose size is not the rig's, or non-finite parameters; Device.
    virtual Result<void> evaluate(const BodyShape& shape, const BodyPose& pose, EvaluatedBody& out) = 0;
};

/// The reference evaluator (equations in cpu_body_evaluator.cpp). Null when the model has no such rig or topology.
std::unique_ptr<BodyEvaluator> makeCpuBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                    std::string_view rig = "anny",
                                                    std::string_view topology = "anny");

/// Area-weighted vertex normals, unit length; 3×V. `faces` as in Topology. A vertex without faces (or with faces
/// of no area) gets +Z.
void computeVertexNormals(const Eigen::Matrix3Xf& vertices, std::span<const std::uint32_t> faces, int faceArity,
                          Eigen::Matrix3Xf& normals);

}  // namespace abf
