// SPDX-License-Identifier: Apache-2.0
#include "core/rig/rig_catalogue.h"

#include <algorithm>
#include <sstream>

#include "core/rig/rig_recipes.h"

namespace abf {
namespace {

constexpr RigName kRigs[] = {
    {"anny", "the model's own rig: exact in every pose"},
    {"makehuman", "MakeHuman's default rig, with face and tongue"},
    {"mixamo", "Mixamo's names (mixamorig:Hips ...), for its animations"},
    {"unreal", "the names of the Unreal mannequin (root, pelvis, spine_01 ...)"},
    {"game_engine", "MakeHuman's game engine rig: as unreal, with the root called Root"},
    {"unity", "Unity's humanoid bones (Hips, LeftUpperArm ...)"},
    {"vrm", "VRM 1.0 humanoid bones (hips, leftUpperArm ...)"},
    {"rigify", "Blender's human meta-rig without the face (spine.001, upper_arm.L ...)"},
    {"cmu_mb", "CMU motion capture in the names of MotionBuilder"},
    {"openpose", "the 25 points of OpenPose's BODY_25 as bones"},
};

bool hasSides(std::string_view text) {
    return text.find('{') != std::string_view::npos;
}

/// The roles of rigs that share their labels with rig anny.
std::string roleOfAnnyBone(std::string_view label) {
    if (label == "jaw") return "jaw";
    for (const RecipeRow& row : humanoidRecipe()) {
        if (row.sources.find(' ') != std::string_view::npos) continue;
        for (int side = 0; side < 2; ++side)
            if (forSide(row.sources, side) == label) return forSide(row.role, side);
    }
    return {};
}

std::string roleByRows(std::span<const RoleRow> rows, std::string_view label) {
    for (const RoleRow& row : rows)
        for (int side = 0; side < 2; ++side)
            if (forSide(row.label, side) == label) return forSide(row.role, side);
    return {};
}

RigPlan wholeRig(const Rig& rig) {
    RigPlan plan{std::string(rig.name), &rig, false, {}, {}};
    for (int b = 0; b < rig.boneCount(); ++b) {
        const std::string_view label = rig.boneLabels[static_cast<std::size_t>(b)];
        const std::string role = rig.name == "mixamo"        ? roleByRows(mixamoRoles(), label)
                                 : rig.name == "game_engine" ? roleByRows(gameEngineRoles(), label)
                                 : rig.name == "cmu_mb"      ? roleByRows(cmuRoles(), label)
                                                             : roleOfAnnyBone(label);
        plan.bones.push_back(
            {std::string(label), rig.parents[static_cast<std::size_t>(b)], role, {b}, {b}, {}, -1});
        plan.takers.push_back(b);
    }
    return plan;
}

tl::unexpected<Error> lacks(std::string_view rig, const std::string& what) {
    return fail(ErrorCode::Unsupported,
                "Rig " + std::string(rig) + " cannot be made: the body model has no " + what + ".");
}

/// A row of a recipe with its marks replaced, before its names are looked up.
struct NamedRow {
    PlannedBone bone;
    std::string parent, end;
};

Result<std::vector<NamedRow>> namedRows(const BodyModel& model, std::string_view name,
                                        std::span<const RecipeRow> recipe) {
    std::vector<NamedRow> rows;
    for (const RecipeRow& row : recipe) {
        for (int side = 0; side < (hasSides(row.label) ? 2 : 1); ++side) {
            NamedRow out;
            out.bone.label = forSide(row.label, side);
            out.bone.role = forSide(row.role, side);
            out.bone.keypoint = forSide(row.keypoint, side);
            out.parent = forSide(row.parent, side);
            out.end = forSide(row.end, side);
            for (const auto& [text, bones] :
                 {std::pair{row.sources, &out.bone.sources}, std::pair{row.places, &out.bone.places}}) {
                std::istringstream labels(forSide(text, side));
                for (std::string label; labels >> label;) {
                    bones->push_back(model.annyRig().bone(label));
                    if (bones->back() < 0) return lacks(name, "bone " + label);
                }
            }
            if (out.bone.places.empty()) out.bone.places = out.bone.sources;
            const auto keypoints = model.keypoints();
            if (!out.bone.keypoint.empty() &&
                std::none_of(keypoints.begin(), keypoints.end(),
                             [&](const KeypointRegressor& k) { return k.label == out.bone.keypoint; }))
                return lacks(name, "keypoint " + out.bone.keypoint);
            rows.push_back(std::move(out));
        }
    }
    return rows;
}

Result<RigPlan> derivedRig(const BodyModel& model, std::string_view name, std::span<const RecipeRow> recipe) {
    const Rig& anny = model.annyRig();
    auto rows = namedRows(model, name, recipe);
    if (!rows) return propagate(rows);
    RigPlan plan{std::string(name), &anny, true, {}, {}};
    std::vector<int> taker(anny.boneLabels.size(), -1);
    for (NamedRow& row : *rows) {
        for (const int source : row.bone.sources)
            taker[static_cast<std::size_t>(source)] = static_cast<int>(plan.bones.size());
        plan.bones.push_back(std::move(row.bone));
    }
    // The others go to what stands above them, and above all to the first bone.
    for (std::size_t b = 0; b < taker.size(); ++b)
        if (taker[b] < 0)
            taker[b] = anny.parents[b] < 0 ? 0 : taker[static_cast<std::size_t>(anny.parents[b])];
    for (std::size_t b = 1; b < plan.bones.size(); ++b) {
        PlannedBone& bone = plan.bones[b];
        const std::string& parent = (*rows)[b].parent;
        bone.parent =
            parent.empty()
                ? taker[static_cast<std::size_t>(anny.parents[static_cast<std::size_t>(bone.sources[0])])]
                : plan.bone(parent);
        if (bone.parent < 0 || bone.parent >= static_cast<int>(b))
            return lacks(name, "parent for " + bone.label);
    }
    std::vector<int> childCount(plan.bones.size(), 0), onlyChild(plan.bones.size(), -1);
    for (std::size_t b = 1; b < plan.bones.size(); ++b) {
        const auto parent = static_cast<std::size_t>(plan.bones[b].parent);
        onlyChild[parent] = ++childCount[parent] == 1 ? static_cast<int>(b) : -1;
    }
    for (std::size_t b = 0; b < plan.bones.size(); ++b)
        plan.bones[b].end = (*rows)[b].end.empty() ? onlyChild[b] : plan.bone((*rows)[b].end);
    plan.takers = std::move(taker);
    return plan;
}

/// The humanoid bones under VRM's names.
RigPlan namedByRole(RigPlan plan) {
    for (PlannedBone& bone : plan.bones) bone.label = bone.role;
    return plan;
}

}  // namespace

std::span<const RigName> exportRigNames() {
    return kRigs;
}

Result<RigPlan> planRig(const BodyModel& model, std::string_view name) {
    if (name == "unity") return derivedRig(model, name, humanoidRecipe());
    if (name == "vrm") return derivedRig(model, name, humanoidRecipe()).map(namedByRole);
    if (name == "rigify") return derivedRig(model, name, rigifyRecipe());
    if (name == "openpose") return derivedRig(model, name, openposeRecipe());
    const bool listed = std::any_of(std::begin(kRigs), std::end(kRigs),
                                    [name](const RigName& known) { return known.name == name; });
    if (!listed) {
        std::string names;
        for (const RigName& known : kRigs) names += (names.empty() ? "" : ", ") + std::string(known.name);
        return fail(ErrorCode::InvalidArgument,
                    "There is no rig \"" + std::string(name) + "\". The rigs are " + names + ".");
    }
    const Rig* rig = model.rig(name == "unreal" ? "game_engine" : name);
    if (rig == nullptr) return lacks(name, "rig " + std::string(name));
    RigPlan plan = wholeRig(*rig);
    if (name == "unreal") {
        plan.name = name;
        plan.bones.front().label = "root";
    }
    return plan;
}

}  // namespace abf
