// SPDX-License-Identifier: Apache-2.0
#include "core/character/presets.h"

#include <algorithm>
#include <array>

#include "core/export/makehuman_target.h"

namespace abf {
namespace {

std::array<ExportPreset, 8> makePresets() {
    std::array<ExportPreset, 8> presets;
    auto next = presets.begin();
    const auto add = [&next](std::string name, std::string description, std::string format) -> ExportPreset& {
        ExportPreset& preset = *next++;
        preset.name = std::move(name);
        preset.description = std::move(description);
        preset.format = std::move(format);
        preset.character.materials = true;
        preset.character.ground = true;
        return preset;
    };
    {
        ExportPreset& blender =
            add("blender", "Blender: the model's own rig, exact weights, facial shapes.", "glb");
        blender.character.faceMorphs = true;
        blender.character.clip = true;
    }
    {
        ExportPreset& maya =
            add("maya", "Maya: FBX in centimetres, Y up, quads, T-pose, Mixamo's names.", "fbx");
        maya.up = UpAxis::Y;
        maya.unitMetres = 0.01;
        maya.character.rig = "mixamo";
        maya.character.influences = 8;
        maya.character.bind = BindPose::T;
        maya.character.quads = true;
        maya.character.faceMorphs = true;
    }
    {
        ExportPreset& unreal =
            add("unreal", "Unreal Engine: FBX in centimetres, Z up, the mannequin's names.", "fbx");
        unreal.up = UpAxis::Z;
        unreal.unitMetres = 0.01;
        unreal.character.rig = "unreal";
        unreal.character.influences = 8;
        unreal.character.bind = BindPose::A;
        unreal.character.faceMorphs = true;
    }
    {
        ExportPreset& unity =
            add("unity", "Unity: FBX in metres, Y up, humanoid bones, T-pose, 4 influences.", "fbx");
        unity.up = UpAxis::Y;
        unity.unitMetres = 1;
        unity.character.rig = "unity";
        unity.character.influences = 4;
        unity.character.bind = BindPose::T;
        unity.character.posed = false;
        unity.character.faceMorphs = true;
    }
    {
        ExportPreset& godot =
            add("godot", "Godot: glTF with the names of its humanoid profile, T-pose.", "glb");
        godot.character.rig = "unity";
        // Godot's profile has Unity's names, but VRM's for the thumbs.
        for (const std::string side : {"Left", "Right"}) {
            godot.character.boneNames[side + "ThumbProximal"] = side + "ThumbMetacarpal";
            godot.character.boneNames[side + "ThumbIntermediate"] = side + "ThumbProximal";
        }
        godot.character.influences = 8;
        godot.character.bind = BindPose::T;
        godot.character.faceMorphs = true;
        godot.character.clip = true;
    }
    {
        ExportPreset& print = add("print", "3D print: the body as posed, in millimetres.", "stl");
        print.up = UpAxis::Z;
        print.unitMetres = 0.001;
    }
    {
        ExportPreset& web =
            add("web", "Web (three.js and alike): small glTF, Mixamo's names, 4 influences.", "glb");
        web.character.rig = "mixamo";
        web.character.influences = 4;
        web.character.toes = false;
    }
    {
        ExportPreset& vrm =
            add("vrm", "VRM 1.0 avatars: humanoid bones in T-pose, facial expressions.", "vrm");
        vrm.character.rig = "vrm";
        vrm.character.influences = 4;
        vrm.character.bind = BindPose::T;
        vrm.character.posed = false;
        vrm.character.faceMorphs = true;
    }
    return presets;
}

}  // namespace

std::span<const ExportPreset> exportPresets() {
    static const std::array<ExportPreset, 8> kPresets = makePresets();
    return kPresets;
}

Result<ExportPreset> exportPreset(std::string_view name) {
    std::string names;
    for (const ExportPreset& preset : exportPresets()) {
        if (preset.name == name) return preset;
        names += (names.empty() ? "" : ", ") + preset.name;
    }
    return fail(ErrorCode::InvalidArgument,
                "There is no preset \"" + std::string(name) + "\". The presets are " + names + ".");
}

Result<ExportFormatInfo> presetFormat(const ExportPreset& preset) {
    std::string names;
    for (const ExportFormatInfo& info : exportFormats()) {
        if (info.name == preset.format) return info;
        names += (names.empty() ? "" : ", ") + std::string(info.name);
    }
    return fail(ErrorCode::InvalidArgument,
                "There is no export format \"" + preset.format + "\". The formats are " + names + ".");
}

ExportPreset usualPreset(const ExportFormatInfo& format) {
    ExportPreset preset;
    if (format.format == ExportFormat::Vrm) preset = *exportPreset("vrm");
    preset.name = "custom";
    preset.description.clear();
    preset.format = format.name;
    return preset;
}

Result<SceneAxes> presetAxes(const ExportPreset& preset) {
    const auto format = presetFormat(preset);
    if (!format) return propagate(format);
    const SceneAxes axes{preset.up.value_or(format->axes.up),
                         preset.unitMetres.value_or(format->axes.unitMetres)};
    if (format->axesFixed && (axes.up != format->axes.up || axes.unitMetres != format->axes.unitMetres))
        return fail(
            ErrorCode::InvalidArgument,
            std::string(format->title) + " prescribes its axes and its unit: leave them to the format.");
    return axes;
}

std::vector<std::string> presetLosses(const ExportPreset& preset) {
    std::vector<std::string> losses;
    const auto format = presetFormat(preset);
    if (!format) return losses;
    const std::string title(format->title);
    const CharacterOptions& character = preset.character;
    if (!format->rigged) losses.push_back(title + " holds no rig: the body is written as it stands.");
    if (character.quads && !format->quads) losses.push_back(title + " holds triangles only.");
    const bool morphs = character.faceMorphs || character.ageMorphs || !character.phenotypeMorphs.empty();
    if (morphs && !format->rigged) losses.push_back(title + " holds no morph targets.");
    if (character.clip && !format->rigged) losses.push_back(title + " holds no animation.");
    if (character.texture != BodyTexture::None && !presetHoldsTexture(preset))
        losses.push_back(title + " holds no texture.");
    return losses;
}

bool presetHoldsTexture(const ExportPreset& preset) {
    if (preset.character.texture == BodyTexture::None) return false;
    const auto format = presetFormat(preset);
    if (!format) return false;
    switch (format->format) {
        case ExportFormat::Ply:
        case ExportFormat::Stl:
        case ExportFormat::Bvh:
        case ExportFormat::Target:
            return false;
        default:
            return true;
    }
}

Result<PresetFile> makePresetFile(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                  const BodyPose& pose, const ExportPreset& preset, const std::string& stem,
                                  const SceneImage& texture) {
    const auto format = presetFormat(preset);
    if (!format) return propagate(format);
    const auto axes = presetAxes(preset);
    if (!axes) return propagate(axes);
    CharacterOptions options = preset.character;
    if (!presetHoldsTexture(preset)) options.texture = BodyTexture::None;
    auto character = makeCharacter(model, shape, pose, options, texture);
    if (!character) return propagate(character);
    if (format->format == ExportFormat::Target) {
        auto offsets = makeHumanOffsets(model, shape);
        if (!offsets) return propagate(offsets);
        character->scene.baseOffsets = std::move(*offsets);
    }
    auto file = makeSceneFile(character->scene, format->format, *axes, stem);
    if (!file) return propagate(file);
    for (std::string& loss : presetLosses(preset)) character->notes.push_back(std::move(loss));
    return PresetFile{std::move(*character), std::move(*file)};
}

}  // namespace abf
