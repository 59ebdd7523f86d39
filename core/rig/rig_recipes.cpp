// SPDX-License-Identifier: Apache-2.0
#include "core/rig/rig_recipes.h"

#include <array>

namespace abf {
namespace {

constexpr RecipeRow kHumanoid[] = {
    {"Hips", "root", "hips", "", "Spine"},
    {"Spine", "spine05", "spine", "", "Chest"},
    {"Chest", "spine03", "chest", "", "UpperChest"},
    {"UpperChest", "spine02", "upperChest", "", "Neck"},
    {"Neck", "neck01", "neck", "", "Head"},
    {"Head", "head", "head"},
    {"{S}Eye", "eye.{s}", "{side}Eye"},
    {"{S}Shoulder", "clavicle.{s}", "{side}Shoulder"},
    {"{S}UpperArm", "upperarm01.{s}", "{side}UpperArm"},
    {"{S}LowerArm", "lowerarm01.{s}", "{side}LowerArm"},
    {"{S}Hand", "wrist.{s}", "{side}Hand", "", "{S}MiddleProximal"},
    {"{S}ThumbProximal", "finger1-1.{s}", "{side}ThumbMetacarpal"},
    {"{S}ThumbIntermediate", "finger1-2.{s}", "{side}ThumbProximal"},
    {"{S}ThumbDistal", "finger1-3.{s}", "{side}ThumbDistal"},
    {"{S}IndexProximal", "finger2-1.{s}", "{side}IndexProximal"},
    {"{S}IndexIntermediate", "finger2-2.{s}", "{side}IndexIntermediate"},
    {"{S}IndexDistal", "finger2-3.{s}", "{side}IndexDistal"},
    {"{S}MiddleProximal", "finger3-1.{s}", "{side}MiddleProximal"},
    {"{S}MiddleIntermediate", "finger3-2.{s}", "{side}MiddleIntermediate"},
    {"{S}MiddleDistal", "finger3-3.{s}", "{side}MiddleDistal"},
    {"{S}RingProximal", "finger4-1.{s}", "{side}RingProximal"},
    {"{S}RingIntermediate", "finger4-2.{s}", "{side}RingIntermediate"},
    {"{S}RingDistal", "finger4-3.{s}", "{side}RingDistal"},
    {"{S}LittleProximal", "finger5-1.{s}", "{side}LittleProximal"},
    {"{S}LittleIntermediate", "finger5-2.{s}", "{side}LittleIntermediate"},
    {"{S}LittleDistal", "finger5-3.{s}", "{side}LittleDistal"},
    {"{S}UpperLeg", "upperleg01.{s}", "{side}UpperLeg"},
    {"{S}LowerLeg", "lowerleg01.{s}", "{side}LowerLeg"},
    {"{S}Foot", "foot.{s}", "{side}Foot"},
    {"{S}Toes", "toe2-1.{s} toe1-1.{s} toe3-1.{s} toe4-1.{s} toe5-1.{s}", "{side}Toes"},
};

constexpr RecipeRow kRigify[] = {
    {"spine", "root", "hips", "", "spine.001"},
    {"spine.001", "spine05", "spine", "", "spine.002"},
    {"spine.002", "spine04", "chest", "", "spine.003"},
    {"spine.003", "spine02", "upperChest", "", "spine.004"},
    {"spine.004", "neck01", "neck", "", "spine.005"},
    {"spine.005", "neck02", "", "", "spine.006"},
    {"spine.006", "head", "head"},
    {"shoulder.{s}", "clavicle.{s}", "{side}Shoulder"},
    {"upper_arm.{s}", "upperarm01.{s}", "{side}UpperArm"},
    {"forearm.{s}", "lowerarm01.{s}", "{side}LowerArm"},
    {"hand.{s}", "wrist.{s}", "{side}Hand", "", "f_middle.01.{s}"},
    {"palm.01.{s}", "metacarpal1.{s}", "", "", "f_index.01.{s}"},
    {"f_index.01.{s}", "finger2-1.{s}", "{side}IndexProximal"},
    {"f_index.02.{s}", "finger2-2.{s}", "{side}IndexIntermediate"},
    {"f_index.03.{s}", "finger2-3.{s}", "{side}IndexDistal"},
    {"thumb.01.{s}", "finger1-1.{s}", "{side}ThumbMetacarpal", "palm.01.{s}"},
    {"thumb.02.{s}", "finger1-2.{s}", "{side}ThumbProximal"},
    {"thumb.03.{s}", "finger1-3.{s}", "{side}ThumbDistal"},
    {"palm.02.{s}", "metacarpal2.{s}", ""},
    {"f_middle.01.{s}", "finger3-1.{s}", "{side}MiddleProximal"},
    {"f_middle.02.{s}", "finger3-2.{s}", "{side}MiddleIntermediate"},
    {"f_middle.03.{s}", "finger3-3.{s}", "{side}MiddleDistal"},
    {"palm.03.{s}", "metacarpal3.{s}", ""},
    {"f_ring.01.{s}", "finger4-1.{s}", "{side}RingProximal"},
    {"f_ring.02.{s}", "finger4-2.{s}", "{side}RingIntermediate"},
    {"f_ring.03.{s}", "finger4-3.{s}", "{side}RingDistal"},
    {"palm.04.{s}", "metacarpal4.{s}", ""},
    {"f_pinky.01.{s}", "finger5-1.{s}", "{side}LittleProximal"},
    {"f_pinky.02.{s}", "finger5-2.{s}", "{side}LittleIntermediate"},
    {"f_pinky.03.{s}", "finger5-3.{s}", "{side}LittleDistal"},
    {"pelvis.{s}", "pelvis.{s}", ""},
    {"thigh.{s}", "upperleg01.{s}", "{side}UpperLeg", "spine"},
    {"shin.{s}", "lowerleg01.{s}", "{side}LowerLeg"},
    {"foot.{s}", "foot.{s}", "{side}Foot", "", "toe.{s}"},
    {"toe.{s}", "toe2-1.{s} toe1-1.{s} toe3-1.{s} toe4-1.{s} toe5-1.{s}", "{side}Toes"},
    {"heel.02.{s}", "", "", "foot.{s}", "", "{side}_heel"},
};

constexpr RecipeRow kOpenpose[] = {
    {"MidHip", "root", "", "", "Neck"},
    {"Neck", "spine03", "", "", "Nose", "", "upperarm01.L upperarm01.R"},
    {"Nose", "head", "", "Neck", "", "nose"},
    {"{s}Eye", "", "", "Nose", "", "{side}_eye"},
    {"{s}Ear", "", "", "{s}Eye", "", "{side}_ear"},
    {"{s}Shoulder", "upperarm01.{s}", "", "Neck"},
    {"{s}Elbow", "lowerarm01.{s}", ""},
    {"{s}Wrist", "wrist.{s}", ""},
    {"{s}Hip", "upperleg01.{s}", ""},
    {"{s}Knee", "lowerleg01.{s}", ""},
    {"{s}Ankle", "foot.{s}", "", "", "{s}BigToe"},
    {"{s}BigToe", "toe1-1.{s}", "", "", "", "{side}_big_toe"},
    {"{s}SmallToe", "toe5-1.{s}", "", "{s}BigToe", "", "{side}_small_toe"},
    {"{s}Heel", "", "", "{s}Ankle", "", "{side}_heel"},
};

constexpr RoleRow kMixamo[] = {
    {"mixamorig:Hips", "hips"},
    {"mixamorig:Spine", "spine"},
    {"mixamorig:Spine1", "chest"},
    {"mixamorig:Spine2", "upperChest"},
    {"mixamorig:Neck", "neck"},
    {"mixamorig:Head", "head"},
    {"mixamorig:{S}Shoulder", "{side}Shoulder"},
    {"mixamorig:{S}Arm", "{side}UpperArm"},
    {"mixamorig:{S}ForeArm", "{side}LowerArm"},
    {"mixamorig:{S}Hand", "{side}Hand"},
    {"mixamorig:{S}HandThumb1", "{side}ThumbMetacarpal"},
    {"mixamorig:{S}HandThumb2", "{side}ThumbProximal"},
    {"mixamorig:{S}HandThumb3", "{side}ThumbDistal"},
    {"mixamorig:{S}HandIndex1", "{side}IndexProximal"},
    {"mixamorig:{S}HandIndex2", "{side}IndexIntermediate"},
    {"mixamorig:{S}HandIndex3", "{side}IndexDistal"},
    {"mixamorig:{S}HandMiddle1", "{side}MiddleProximal"},
    {"mixamorig:{S}HandMiddle2", "{side}MiddleIntermediate"},
    {"mixamorig:{S}HandMiddle3", "{side}MiddleDistal"},
    {"mixamorig:{S}HandRing1", "{side}RingProximal"},
    {"mixamorig:{S}HandRing2", "{side}RingIntermediate"},
    {"mixamorig:{S}HandRing3", "{side}RingDistal"},
    {"mixamorig:{S}HandPinky1", "{side}LittleProximal"},
    {"mixamorig:{S}HandPinky2", "{side}LittleIntermediate"},
    {"mixamorig:{S}HandPinky3", "{side}LittleDistal"},
    {"mixamorig:{S}UpLeg", "{side}UpperLeg"},
    {"mixamorig:{S}Leg", "{side}LowerLeg"},
    {"mixamorig:{S}Foot", "{side}Foot"},
    {"mixamorig:{S}ToeBase", "{side}Toes"},
};

constexpr RoleRow kGameEngine[] = {
    {"pelvis", "hips"},
    {"spine_01", "spine"},
    {"spine_02", "chest"},
    {"spine_03", "upperChest"},
    {"neck_01", "neck"},
    {"head", "head"},
    {"clavicle_{l}", "{side}Shoulder"},
    {"upperarm_{l}", "{side}UpperArm"},
    {"lowerarm_{l}", "{side}LowerArm"},
    {"hand_{l}", "{side}Hand"},
    {"thumb_01_{l}", "{side}ThumbMetacarpal"},
    {"thumb_02_{l}", "{side}ThumbProximal"},
    {"thumb_03_{l}", "{side}ThumbDistal"},
    {"index_01_{l}", "{side}IndexProximal"},
    {"index_02_{l}", "{side}IndexIntermediate"},
    {"index_03_{l}", "{side}IndexDistal"},
    {"middle_01_{l}", "{side}MiddleProximal"},
    {"middle_02_{l}", "{side}MiddleIntermediate"},
    {"middle_03_{l}", "{side}MiddleDistal"},
    {"ring_01_{l}", "{side}RingProximal"},
    {"ring_02_{l}", "{side}RingIntermediate"},
    {"ring_03_{l}", "{side}RingDistal"},
    {"pinky_01_{l}", "{side}LittleProximal"},
    {"pinky_02_{l}", "{side}LittleIntermediate"},
    {"pinky_03_{l}", "{side}LittleDistal"},
    {"thigh_{l}", "{side}UpperLeg"},
    {"calf_{l}", "{side}LowerLeg"},
    {"foot_{l}", "{side}Foot"},
    {"ball_{l}", "{side}Toes"},
};

constexpr RoleRow kCmu[] = {
    {"Hips", "hips"},
    {"LowerBack", "spine"},
    {"Spine", "chest"},
    {"Spine1", "upperChest"},
    {"Neck", "neck"},
    {"Head", "head"},
    {"{S}Shoulder", "{side}Shoulder"},
    {"{S}Arm", "{side}UpperArm"},
    {"{S}ForeArm", "{side}LowerArm"},
    {"{S}Hand", "{side}Hand"},
    {"{S}UpLeg", "{side}UpperLeg"},
    {"{S}Leg", "{side}LowerLeg"},
    {"{S}Foot", "{side}Foot"},
    {"{S}ToeBase", "{side}Toes"},
};

}  // namespace

std::string forSide(std::string_view text, int side) {
    static constexpr std::array<std::array<std::string_view, 3>, 4> kMarks = {
        {{"{s}", "L", "R"}, {"{l}", "l", "r"}, {"{S}", "Left", "Right"}, {"{side}", "left", "right"}}};
    std::string out(text);
    for (const auto& mark : kMarks)
        for (std::size_t at = out.find(mark[0]); at != std::string::npos; at = out.find(mark[0]))
            out.replace(at, mark[0].size(), mark[side == 0 ? 1 : 2]);
    return out;
}

std::span<const RecipeRow> humanoidRecipe() {
    return kHumanoid;
}
std::span<const RecipeRow> rigifyRecipe() {
    return kRigify;
}
std::span<const RecipeRow> openposeRecipe() {
    return kOpenpose;
}
std::span<const RoleRow> mixamoRoles() {
    return kMixamo;
}
std::span<const RoleRow> gameEngineRoles() {
    return kGameEngine;
}
std::span<const RoleRow> cmuRoles() {
    return kCmu;
}

}  // namespace abf
