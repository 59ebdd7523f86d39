// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/scene.h"
#include "core/rig/influence_cap.h"

namespace abf {

/// The pose that an exported rig is bound in.
enum class BindPose { Model, T, A, Fitted };

/// Texels a side that a texture can have.
inline constexpr int kTextureSizes[] = {1024, 2048, 4096};

/// What the body's material shows beside its plain colour.
enum class BodyTexture {
    None,
    Photo,  ///< the colours of its photos
    Skin    ///< a plain skin with soft spots; as `skin`, for adults only
};

/// What an exported character shall hold.
struct CharacterOptions {
    std::string rig = "anny";  ///< of exportRigNames()
    bool fingers = true, toes = true;
    std::map<std::string, std::string> boneNames = {};  ///< new names by old ones
    std::size_t influences = 0;                    ///< at most, a vertex; 0: all

    BindPose bind = BindPose::Model;
    bool ground = false;  ///< the bound body stands on z = 0, as the fitted one does, instead of about the pelvis
    bool posed = true;  ///< the file opens in the fitted pose; else in the bind pose
    bool clip = false;  ///< an animation of a second from the bind pose to the fitted one

    bool quads = false;
    bool materials = false;  ///< eyes, irises and mouth have their own; else all is one material
    bool parts = false;        ///< eyes and mouth as meshes of their own
    bool skin = false;         ///< a skin tone in place of the bodysuit; for adults only
    BodyTexture texture = BodyTexture::None;  ///< otherwise eyes and mouth have materials of their own
    int textureSize = 2048;                   ///< texels a side: 1024, 2048 or 4096
    std::vector<double> lods = {};  ///< coarser copies with these parts of the triangles, each in ]0, 1[

    bool faceMorphs = false;                 ///< the 52 facial actions, by their ARKit names
    std::vector<Phenotype> phenotypeMorphs = {};  ///< "weight_min", "weight_max", ...
    bool ageMorphs = false;                  ///< "age_newborn" ... "age_old"

    bool operator==(const CharacterOptions&) const = default;
};

/// A scene and what it cost to make.
struct Character {
    ExportScene scene;
    CapError cap;           ///< of the fitted pose and testStances() together
    double poseMaxMm = 0;   ///< how far the posed rig lies from the fitted body, all influences;
    double poseMeanMm = 0;  ///< from the bind pose of choice
    std::size_t bones = 0;
    std::vector<std::string> notes;  ///< sentences for people
};

/// Whether a file of these options can ever show the body below 18: its age slider or the age shapes that the file
/// brings stand there. Such a body keeps the bodysuit.
bool showsMinor(const BodyShape& shape, const CharacterOptions& options);

/// `pose`: of rig anny. `shape` must have the model's sizes or be empty where it may. `texture`: the picture
/// that options.texture asks for (core/pipeline/body_texture.h makes it); not looked at without.
/// Errors: InvalidArgument for parameters out of all range, an unknown rig, bone names that do not fit, parts
/// of triangles out of range, a photo texture for a file that showsMinor(), a texture that is missing.
Result<Character> makeCharacter(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                const BodyPose& pose, const CharacterOptions& options,
                                const SceneImage& texture = {});

}  // namespace abf
