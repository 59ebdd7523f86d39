// SPDX-License-Identifier: Apache-2.0
#include "core/rig/rig_plan.h"

#include <algorithm>
#include <set>

namespace abf {
namespace {

template <class Member>
int findBone(const std::vector<PlannedBone>& bones, Member member, std::string_view text) {
    const auto found = std::find_if(bones.begin(), bones.end(),
                                    [&](const PlannedBone& bone) { return bone.*member == text; });
    return found == bones.end() ? -1 : static_cast<int>(found - bones.begin());
}

}  // namespace

int RigPlan::bone(std::string_view label) const {
    return findBone(bones, &PlannedBone::label, label);
}

int RigPlan::withRole(std::string_view role) const {
    return findBone(bones, &PlannedBone::role, role);
}

RigPlan withoutBonesBelow(const RigPlan& plan, const std::vector<std::string_view>& roles) {
    RigPlan out{plan.name, plan.source, plan.derived, {}, {}};
    std::vector<int> target(plan.bones.size());  // itself or the nearest bone kept above, by new index
    std::vector<bool> below(plan.bones.size(), false), dropped(plan.bones.size(), false);
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        const PlannedBone& bone = plan.bones[b];
        const bool inside = bone.parent >= 0 && below[static_cast<std::size_t>(bone.parent)];
        const bool top =
            std::find(roles.begin(), roles.end(), bone.role) != roles.end() && !bone.role.empty();
        below[b] = inside || top;
        dropped[b] = inside;
        const int parent = bone.parent < 0 ? -1 : target[static_cast<std::size_t>(bone.parent)];
        target[b] = dropped[b] ? parent : static_cast<int>(out.bones.size());
        if (dropped[b]) continue;
        out.bones.push_back(bone);
        out.bones.back().parent = parent;
    }
    for (PlannedBone& bone : out.bones) {
        if (bone.end < 0) continue;
        const auto end = static_cast<std::size_t>(bone.end);
        bone.end = dropped[end] ? -1 : target[end];
    }
    for (const int taker : plan.takers) out.takers.push_back(target[static_cast<std::size_t>(taker)]);
    return out;
}

Result<RigPlan> withNames(const RigPlan& plan, const std::map<std::string, std::string>& names) {
    RigPlan out = plan;
    for (const auto& [from, to] : names) {
        const int bone = plan.bone(from);
        if (bone < 0) {
            const auto sameLetters = [&](const PlannedBone& candidate) {
                return std::equal(
                    candidate.label.begin(), candidate.label.end(), from.begin(), from.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
            };
            const auto meant = std::find_if(plan.bones.begin(), plan.bones.end(), sameLetters);
            return fail(ErrorCode::InvalidArgument,
                        "Rig " + plan.name + " has no bone \"" + from + "\" to be renamed" +
                            (meant == plan.bones.end()
                                 ? "; its first bones are " + plan.bones[0].label + ", " +
                                       plan.bones[std::min<std::size_t>(1, plan.bones.size() - 1)].label
                                 : "; did you mean \"" + meant->label + "\"?") +
                            (meant == plan.bones.end() ? "." : ""));
        }
        if (to.empty())
            return fail(ErrorCode::InvalidArgument, "The new name of bone \"" + from + "\" is empty.");
        out.bones[static_cast<std::size_t>(bone)].label = to;
    }
    std::set<std::string> taken;
    for (const PlannedBone& bone : out.bones)
        if (!taken.insert(bone.label).second)
            return fail(ErrorCode::InvalidArgument,
                        "Two bones of rig " + plan.name + " would be called \"" + bone.label + "\".");
    return out;
}

}  // namespace abf
