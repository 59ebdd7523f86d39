// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/character/character.h"
#include "core/export/export.h"

namespace abf {

/// All the choices of an export, by the program that the file is for.
struct ExportPreset {
    std::string name;                  ///< "unreal"
    std::string description;           ///< a sentence for people
    std::string format = "glb";        ///< name of exportFormats()
    std::optional<UpAxis> up;          ///< else the format's own
    std::optional<double> unitMetres;  ///< else the format's own
    CharacterOptions character;
};

/// The presets that the program brings.
std::span<const ExportPreset> exportPresets();

/// One of them. Error: InvalidArgument naming those there are.
Result<ExportPreset> exportPreset(std::string_view name);

/// The format that the preset names. Error: InvalidArgument naming those there are.
Result<ExportFormatInfo> presetFormat(const ExportPreset& preset);

/// What is made when only a format is asked for: the model's own rig in one material; of VRM, which is nothing
/// without a humanoid in T-pose, what preset vrm makes. Name "custom", no description.
ExportPreset usualPreset(const ExportFormatInfo& format);

/// The axes of the preset's file. Error: InvalidArgument where the format prescribes others.
Result<SceneAxes> presetAxes(const ExportPreset& preset);

/// What the preset's format cannot hold of what it asks for, a sentence each; empty when all is held.
std::vector<std::string> presetLosses(const ExportPreset& preset);

struct PresetFile {
    Character character;  ///< its notes name the losses too
    SceneFile file;
};

/// Whether the preset's file holds the texture that it asks for.
bool presetHoldsTexture(const ExportPreset& preset);

/// The character and its file. `stem` names files beside it; `texture` as in makeCharacter. What the format cannot
/// hold of textures is left out. Errors: of makeCharacter, presetAxes and makeSceneFile.
Result<PresetFile> makePresetFile(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                  const BodyPose& pose, const ExportPreset& preset, const std::string& stem,
                                  const SceneImage& texture = {});

}  // namespace abf
