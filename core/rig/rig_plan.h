// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf {

/// A bone of an exported rig and what it is made of.
struct PlannedBone {
    std::string label;
    int parent = -1;           ///< an earlier bone, or -1
    std::string role;          ///< VRM 1.0 humanoid bone ("leftUpperArm"); empty: none
    std::vector<int> sources;  ///< bones of the source rig whose weights it takes; its axes are the first's
    std::vector<int> places;   ///< bones of the source rig: the head is the mean of their heads
    std::string keypoint;      ///< the head is this keypoint of the model instead
    int end = -1;              ///< the bone whose head is this one's tail; -1: the source's own length
};

/// A rig for files: which bones, in which order, and who takes the weights of the source rig's bones. Holds
/// for all bodies of a model; refers to its rigs, so the model must outlive it.
struct RigPlan {
    std::string name;
    const Rig* source = nullptr;
    bool derived = false;  ///< made of bones of the source rig: axes are turned so that +Y meets the tail
    std::vector<PlannedBone> bones;  ///< parents before children
    std::vector<int> takers;         ///< per bone of the source rig the planned bone that takes its weights

    int bone(std::string_view label) const;  ///< index, or -1
    int withRole(std::string_view role) const;
};

/// Without the bones below those of the roles (`leftHand`: without fingers); the nearest bone kept above
/// takes their weights. Roles that the rig lacks are passed over.
RigPlan withoutBonesBelow(const RigPlan& plan, const std::vector<std::string_view>& roles);

/// New names by old ones; the others stay. Errors: InvalidArgument naming a bone that the rig lacks (and the
/// one probably meant), an empty name, or a name that two bones would have.
Result<RigPlan> withNames(const RigPlan& plan, const std::map<std::string, std::string>& names);

}  // namespace abf
