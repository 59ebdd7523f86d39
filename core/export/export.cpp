// SPDX-License-Identifier: Apache-2.0
#include "core/export/export.h"

#include <algorithm>
#include <string>

#include "core/base/atomic_file.h"
#include "core/export/glb_writer.h"
#include "core/export/obj_writer.h"

namespace abf {
namespace {

bool isFinite(const EvaluatedBody& body) {
    return body.restVertices.allFinite() && body.vertices.allFinite() &&
           std::all_of(body.bonePoses.begin(), body.bonePoses.end(),
                       [](const Eigen::Matrix4d& pose) { return pose.allFinite(); });
}

}  // namespace

Result<void> exportBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                        const BodyPose& pose, const ExportOptions& options,
                        const std::filesystem::path& file) {
    const bool rest = options.pose == ExportPose::Rest;
    EvaluatedBody body;
    const auto evaluated = makeCpuBodyEvaluator(model)->evaluate(shape, rest ? BodyPose{} : pose, body);
    if (!evaluated) return propagate(evaluated);
    if (!isFinite(body))
        return fail(ErrorCode::InvalidArgument,
                    "The body to write to " + file.string() +
                        " has no finite size: its parameters are far out of range.");

    if (options.format == ExportFormat::Obj) {
        const Eigen::Matrix3Xf& vertices = rest ? body.restVertices : body.vertices;
        return writeFileAtomically(file, makeObj(model->annyTopology(), vertices, options.up));
    }
    const auto glb =
        makeGlb({.model = model.get(),
                 .shape = &shape,
                 .pose = rest || pose.parameterization != PoseParameterization::LocalRef ? nullptr : &pose,
                 .body = &body,
                 .bonePoses = rest ? body.restBonePoses : body.bonePoses});
    if (!glb) return propagate(glb);
    return writeFileAtomically(file, *glb);
}

}  // namespace abf
