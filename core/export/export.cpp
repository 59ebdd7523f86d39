// SPDX-License-Identifier: Apache-2.0
#include "core/export/export.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/export/bvh_writer.h"
#include "core/export/dae_writer.h"
#include "core/export/fbx_writer.h"
#include "core/export/gltf_document.h"
#include "core/export/makehuman_target.h"
#include "core/export/obj_writer.h"
#include "core/export/ply_writer.h"
#include "core/export/scene_check.h"
#include "core/export/stl_writer.h"
#include "core/export/usd_writer.h"
#include "core/export/vrm_writer.h"

namespace abf {
namespace {

constexpr SceneAxes kZUpMetres{UpAxis::Z, 1.0}, kYUpMetres{UpAxis::Y, 1.0};

constexpr std::array kFormats = {
    ExportFormatInfo{.format = ExportFormat::Glb,
                     .name = "glb",
                     .extension = ".glb",
                     .title = "glTF binary",
                     .axes = kYUpMetres,
                     .axesFixed = true,
                     .rigged = true,
                     .quads = false},
    ExportFormatInfo{.format = ExportFormat::Obj,
                     .name = "obj",
                     .extension = ".obj",
                     .title = "Wavefront OBJ",
                     .axes = kZUpMetres,
                     .axesFixed = false,
                     .rigged = false,
                     .quads = true},
    ExportFormatInfo{.format = ExportFormat::Fbx,
                     .name = "fbx",
                     .extension = ".fbx",
                     .title = "Autodesk FBX",
                     .axes = {UpAxis::Y, 0.01},
                     .axesFixed = false,
                     .rigged = true,
                     .quads = true},
    ExportFormatInfo{.format = ExportFormat::Usd,
                     .name = "usd",
                     .extension = ".usda",
                     .title = "Universal Scene Description",
                     .axes = kZUpMetres,
                     .axesFixed = false,
                     .rigged = true,
                     .quads = true},
    ExportFormatInfo{.format = ExportFormat::Ply,
                     .name = "ply",
                     .extension = ".ply",
                     .title = "Stanford PLY",
                     .axes = kZUpMetres,
                     .axesFixed = false,
                     .rigged = false,
                     .quads = true},
    ExportFormatInfo{.format = ExportFormat::Stl,
                     .name = "stl",
                     .extension = ".stl",
                     .title = "STL for 3D printing",
                     .axes = {UpAxis::Z, 0.001},
                     .axesFixed = false,
                     .rigged = false,
                     .quads = false},
    ExportFormatInfo{.format = ExportFormat::Dae,
                     .name = "dae",
                     .extension = ".dae",
                     .title = "Collada",
                     .axes = kZUpMetres,
                     .axesFixed = false,
                     .rigged = true,
                     .quads = true},
    ExportFormatInfo{.format = ExportFormat::Vrm,
                     .name = "vrm",
                     .extension = ".vrm",
                     .title = "VRM avatar",
                     .axes = kYUpMetres,
                     .axesFixed = true,
                     .rigged = true,
                     .quads = false},
    ExportFormatInfo{.format = ExportFormat::Bvh,
                     .name = "bvh",
                     .extension = ".bvh",
                     .title = "BVH motion",
                     .axes = {UpAxis::Y, 0.01},
                     .axesFixed = false,
                     .rigged = true,
                     .quads = false},
    ExportFormatInfo{.format = ExportFormat::Target,
                     .name = "target",
                     .extension = ".target",
                     .title = "MakeHuman target",
                     .axes = {UpAxis::Y, 0.1},
                     .axesFixed = true,
                     .rigged = false,
                     .quads = true},
};

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

Result<void> checkAxes(const SceneAxes& axes) {
    if (!(axes.unitMetres > 0) || !std::isfinite(axes.unitMetres))
        return fail(ErrorCode::InvalidArgument, "A unit of " + std::to_string(axes.unitMetres) +
                                                    " m is no length. Give metres a unit above 0.");
    return {};
}

}  // namespace

std::span<const ExportFormatInfo> exportFormats() {
    return kFormats;
}

const ExportFormatInfo& exportFormatInfo(ExportFormat format) {
    return kFormats[static_cast<std::size_t>(format)];
}

Result<ExportFormat> exportFormatOfFile(const std::filesystem::path& file) {
    const std::string extension = lower(file.extension().string());
    std::string known;
    for (const ExportFormatInfo& info : kFormats) {
        if (extension == info.extension) return info.format;
        known += (known.empty() ? "" : ", ") + std::string(info.extension);
    }
    return fail(ErrorCode::InvalidArgument,
                file.string() + " does not tell the format by its ending. Known endings: " + known + ".");
}

Result<SceneFile> makeSceneFile(const ExportScene& scene, ExportFormat format, const SceneAxes& axes,
                                const std::string& stem) {
    if (auto good = checkScene(scene); !good) return propagate(good);
    if (auto good = checkAxes(axes); !good) return propagate(good);
    switch (format) {
        case ExportFormat::Glb: {
            const auto document = makeGltfDocument(scene);
            if (!document) return propagate(document);
            return SceneFile{assembleGlb(*document), {}};
        }
        case ExportFormat::Obj:
            return makeObj(scene, axes, stem);
        case ExportFormat::Fbx:
            return makeFbx(scene, axes);
        case ExportFormat::Usd:
            return makeUsd(scene, axes, stem);
        case ExportFormat::Ply:
            return makePly(scene, axes);
        case ExportFormat::Stl:
            return makeStl(scene, axes);
        case ExportFormat::Dae:
            return makeDae(scene, axes, stem);
        case ExportFormat::Vrm:
            return makeVrm(scene);
        case ExportFormat::Bvh:
            return makeBvh(scene, axes);
        case ExportFormat::Target:
            return makeMakeHumanTarget(scene);
    }
    return fail(ErrorCode::Internal, "There is no such export format.");
}

Result<void> writeScene(const ExportScene& scene, ExportFormat format, const SceneAxes& axes,
                        const std::filesystem::path& file) {
    const auto made = makeSceneFile(scene, format, axes, file.stem().string());
    if (!made) return propagate(made);
    return writeSceneFile(*made, file);
}

Result<void> writeSceneFile(const SceneFile& made, const std::filesystem::path& file) {
    std::vector<FileContent> files;
    for (const SideFile& beside : made.beside)
        files.push_back({file.parent_path() / beside.name, beside.bytes});
    files.push_back({file, made.bytes});
    return writeFilesAtomically(files);
}

SceneAxes exportAxes(const ExportOptions& options) {
    const ExportFormatInfo& info = exportFormatInfo(options.format);
    if (info.axesFixed) return info.axes;
    return {options.up.value_or(info.axes.up), options.unitMetres.value_or(info.axes.unitMetres)};
}

Result<void> exportBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                        const BodyPose& pose, const ExportOptions& options,
                        const std::filesystem::path& file) {
    const auto scene = makeBodyScene(model, shape, pose,
                                     {.pose = options.pose,
                                      .topology = options.quads ? "anny-quads" : "anny",
                                      .baseOffsets = options.format == ExportFormat::Target});
    if (!scene) return propagate(scene);
    return writeScene(*scene, options.format, exportAxes(options), file);
}

}  // namespace abf
