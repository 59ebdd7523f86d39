// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/body_scene.h"
#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

enum class ExportFormat { Glb, Obj, Fbx, Usd, Ply, Stl, Dae, Vrm, Bvh, Target };

/// What programs and people need to know to offer a format; docs/export.md tells what each one holds.
struct ExportFormatInfo {
    ExportFormat format;
    std::string_view name;       ///< of the command line, "glb"
    std::string_view extension;  ///< ".glb"
    std::string_view title;      ///< for people, "glTF binary"
    SceneAxes axes;              ///< unless the caller wants others
    bool axesFixed;              ///< the format prescribes them
    bool rigged;                 ///< holds joints and skin; others hold the body as posed
    bool quads;                  ///< keeps faces of four corners
};

/// All formats, in the order of ExportFormat.
std::span<const ExportFormatInfo> exportFormats();
const ExportFormatInfo& exportFormatInfo(ExportFormat format);

/// The format by the file's extension, whatever its case. Error: InvalidArgument naming those there are.
Result<ExportFormat> exportFormatOfFile(const std::filesystem::path& file);

/// The file of a scene. `stem` names files beside it. Errors: InvalidArgument for a scene that breaks a
/// promise (checkScene), axes that the format does not allow, or a pose that it cannot hold.
Result<SceneFile> makeSceneFile(const ExportScene& scene, ExportFormat format, const SceneAxes& axes,
                                const std::string& stem);

/// makeSceneFile and writeSceneFile. Errors: those, and WriteFailed.
Result<void> writeScene(const ExportScene& scene, ExportFormat format, const SceneAxes& axes,
                        const std::filesystem::path& file);

/// Writes what makeSceneFile made (writeFilesAtomically), the files beside it first. Error: WriteFailed.
Result<void> writeSceneFile(const SceneFile& made, const std::filesystem::path& file);

struct ExportOptions {
    ExportFormat format = ExportFormat::Glb;
    ExportPose pose = ExportPose::Fitted;
    std::optional<UpAxis> up = {};          ///< else the format's own
    std::optional<double> unitMetres = {};  ///< else the format's own
    bool quads = false;  ///< topology `anny-quads`; triangles where the format has no quads
};

/// The axes of a file: the wanted ones where given, else the format's.
SceneAxes exportAxes(const ExportOptions& options);

/// makeBodyScene (rig `anny`) and writeScene. Errors: InvalidArgument, WriteFailed.
Result<void> exportBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                        const BodyPose& pose, const ExportOptions& options,
                        const std::filesystem::path& file);

}  // namespace abf
