// SPDX-License-Identifier: Apache-2.0
#include "core/export/makehuman_target.h"

#include "core/body/body_evaluator.h"
#include "core/export/scene_axes.h"
#include "core/export/text_buffer.h"

namespace abf {

Result<Eigen::Matrix3Xf> makeHumanOffsets(const std::shared_ptr<const BodyModel>& model,
                                          const BodyShape& shape) {
    constexpr std::string_view kBaseMesh = "makehuman";
    const Topology* topology = model->topology(kBaseMesh);
    if (!topology)
        return fail(ErrorCode::InvalidArgument,
                    "The body model lacks MakeHuman's base mesh. Compile it anew.");
    EvaluatedBody body;
    const auto evaluated = makeCpuBodyEvaluator(model, "anny", kBaseMesh)->evaluate(shape, {}, body);
    if (!evaluated) return propagate(evaluated);
    if (!body.restVertices.allFinite())
        return fail(ErrorCode::InvalidArgument,
                    "The body to export has no finite size: its parameters are far out of range.");
    Eigen::Matrix3Xf offsets(3, topology->vertexCount);
    for (Eigen::Index v = 0; v < offsets.cols(); ++v) {
        const std::size_t storage = topology->storageVertex[static_cast<std::size_t>(v)];
        offsets.col(v) = body.restVertices.col(v) - Eigen::Vector3f(model->templateX()[storage],
                                                                    model->templateY()[storage],
                                                                    model->templateZ()[storage]);
    }
    return offsets;
}

Result<SceneFile> makeMakeHumanTarget(const ExportScene& scene) {
    if (scene.baseOffsets.cols() == 0)
        return fail(ErrorCode::InvalidArgument,
                    "This scene does not say how it differs from MakeHuman's base mesh. "
                    "Export a .target from the parameters of a body.");
    constexpr SceneAxes kMakeHuman{UpAxis::Y, 0.1};
    constexpr float kStep = 1e-4f;  // decimetres; 10 µm, a tenth of the source targets' last digit
    TextBuffer out(std::size_t{1} << 20);
    out.literal("# Anny Body Fitter: shape of ");
    out.literal(scene.title);
    out.literal(" over the MakeHuman base mesh\n# decimetres, Y up\n");
    for (Eigen::Index v = 0; v < scene.baseOffsets.cols(); ++v) {
        const Eigen::Vector3f offset = kMakeHuman.point(scene.baseOffsets.col(v));
        if (offset.cwiseAbs().maxCoeff() < kStep) continue;
        out.integer(static_cast<std::uint64_t>(v));
        for (int axis = 0; axis < 3; ++axis) {
            out.character(' ');
            out.decimals(offset[axis], 4);
        }
        out.character('\n');
    }
    return SceneFile{out.take(), {}};
}

}  // namespace abf
