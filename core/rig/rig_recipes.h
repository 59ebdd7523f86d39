// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace abf {

/// A row of a rig that is made of bones of rig anny. In all texts "{s}" is "L" and "R", "{l}" "l" and "r",
/// "{S}" "Left" and "Right", "{side}" "left" and "right": such a row stands for two bones.
struct RecipeRow {
    std::string_view label;
    std::string_view sources;      ///< bones of rig anny, separated by spaces; may be empty with a keypoint
    std::string_view role;         ///< VRM 1.0 humanoid bone
    std::string_view parent = {};  ///< empty: the nearest bone above the first source
    std::string_view end =
        {};  ///< the bone whose head is the tail; empty: that of the only child, if it has one
    std::string_view keypoint = {};  ///< of the model, where the head is
    std::string_view places = {};    ///< bones between whose heads the head is; empty: the sources
};

/// The text with its marks replaced for the left (side 0) or right (side 1) body half.
std::string forSide(std::string_view text, int side);

std::span<const RecipeRow> humanoidRecipe();  ///< Unity's names; its roles are VRM's names
std::span<const RecipeRow> rigifyRecipe();    ///< the names of Blender's human meta-rig, without the face
std::span<const RecipeRow> openposeRecipe();  ///< the 25 points of BODY_25

/// Humanoid bones of the rigs that the model brings.
struct RoleRow {
    std::string_view label, role;
};
std::span<const RoleRow> mixamoRoles();
std::span<const RoleRow> gameEngineRoles();
std::span<const RoleRow> cmuRoles();

}  // namespace abf
