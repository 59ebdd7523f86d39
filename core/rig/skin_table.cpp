// SPDX-License-Identifier: Apache-2.0
#include "core/rig/skin_table.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {
namespace {

enum class Side { None, Left, Right };

/// Per bone the side of the body it belongs to; fingers without a role are on their hand's.
std::vector<Side> sidesOf(const RigPlan& plan) {
    std::vector<Side> sides;
    for (const PlannedBone& bone : plan.bones) {
        Side side = bone.parent < 0 ? Side::None : sides[static_cast<std::size_t>(bone.parent)];
        if (bone.role.starts_with("left")) side = Side::Left;
        if (bone.role.starts_with("right")) side = Side::Right;
        sides.push_back(side);
    }
    return sides;
}

/// Per bone the side whose limb it belongs to. None for thighs and shoulders, which share vertices with the
/// other side's about the middle of the body.
std::vector<Side> limbSides(const RigPlan& plan, const std::vector<Side>& sides) {
    std::vector<Side> limbs;
    for (std::size_t b = 0; b < sides.size(); ++b) {
        const int parent = plan.bones[b].parent;
        const bool onLimb = parent >= 0 && sides[static_cast<std::size_t>(parent)] != Side::None;
        limbs.push_back(onLimb ? sides[b] : Side::None);
    }
    return limbs;
}

}  // namespace

std::size_t SkinTable::maxInfluences() const {
    std::size_t most = 0;
    for (std::size_t v = 0; v + 1 < start.size(); ++v)
        most = std::max<std::size_t>(most, start[v + 1] - start[v]);
    return most;
}

SkinTable skinTable(const RigPlan& plan, std::size_t vertexCount) {
    const Rig& rig = *plan.source;
    const std::vector<Side> sides = sidesOf(plan), limbs = limbSides(plan, sides);
    SkinTable table;
    table.start.reserve(vertexCount + 1);
    table.start.push_back(0);
    struct Influence {
        int bone;
        double weight;
    };
    std::vector<Influence> own;
    for (std::size_t v = 0; v < vertexCount; ++v) {
        own.clear();
        for (std::uint32_t k = rig.influenceStart[v]; k < rig.influenceStart[v + 1]; ++k) {
            const double weight = rig.influenceWeight[k];
            if (!(weight > 0)) continue;
            const int bone = plan.takers[rig.influenceBone[k]];
            const auto known =
                std::find_if(own.begin(), own.end(), [bone](const Influence& i) { return i.bone == bone; });
            if (known == own.end())
                own.push_back({bone, weight});
            else
                known->weight += weight;
        }
        std::stable_sort(own.begin(), own.end(),
                         [](const Influence& a, const Influence& b) { return a.weight > b.weight; });
        if (!own.empty()) {
            const Side side = sides[static_cast<std::size_t>(own.front().bone)];
            std::erase_if(own, [&](const Influence& influence) {
                const Side limb = limbs[static_cast<std::size_t>(influence.bone)];
                return side != Side::None && limb != Side::None && limb != side;
            });
        }
        double sum = 0;
        for (const Influence& influence : own) sum += influence.weight;
        for (const Influence& influence : own) {
            table.bone.push_back(static_cast<std::uint16_t>(influence.bone));
            table.weight.push_back(static_cast<float>(influence.weight / sum));
        }
        table.start.push_back(static_cast<std::uint32_t>(table.bone.size()));
    }
    return table;
}

Eigen::Matrix3Xd skinned(const SkinTable& skin, std::span<const Eigen::Matrix4d> transforms,
                         const Eigen::Matrix3Xd& vertices) {
    Eigen::Matrix3Xd out(3, vertices.cols());
    for (std::size_t v = 0; v < skin.vertexCount(); ++v) {
        const auto column = static_cast<Eigen::Index>(v);
        Eigen::Matrix<double, 3, 4> blend = Eigen::Matrix<double, 3, 4>::Zero();
        for (std::uint32_t k = skin.start[v]; k < skin.start[v + 1]; ++k)
            blend += double{skin.weight[k]} * transforms[skin.bone[k]].topRows<3>();
        out.col(column) = blend * vertices.col(column).homogeneous();
    }
    return out;
}

}  // namespace abf
