// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf {

/// One node of a scene's skeleton: global = parent's global · T(translation) R(rotation) S(scale).
struct SkeletonNode {
    int bone = -1;           ///< of the rig
    bool auxiliary = false;  ///< stands above its bone to hold a stretch
    int parent = -1;         ///< an earlier node, or -1
    Eigen::Vector3d translation = Eigen::Vector3d::Zero();
    Eigen::Quaterniond rotation = Eigen::Quaterniond::Identity();
    Eigen::Vector3d scale = Eigen::Vector3d::Ones();
};

/// Nodes whose global transforms are `globals` (one 4x4 a bone of the rig). Formats that build a node from
/// translation, rotation and scale cannot hold a sheared one; where the pose asks for it (unequal scales up
/// the chain), an auxiliary node is put above the bone: by the singular values A = U S V^T, the auxiliary
/// node holds U S and the bone V^T. An ordinary pose needs none.
/// Error: InvalidArgument when a bone with children has a singular matrix, so that no node can stand below
/// it.
Result<std::vector<SkeletonNode>> makeSkeletonNodes(const Rig& rig, std::span<const Eigen::Matrix4d> globals);

}  // namespace abf
