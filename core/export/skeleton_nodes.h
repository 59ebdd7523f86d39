// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/export/scene.h"
#include "core/export/scene_axes.h"

namespace abf {

/// global = parent's global · T(translation) R(rotation) S(scale).
struct NodeTransform {
    Eigen::Vector3d translation = Eigen::Vector3d::Zero();
    Eigen::Quaterniond rotation = Eigen::Quaterniond::Identity();
    Eigen::Vector3d scale = Eigen::Vector3d::Ones();

    Eigen::Affine3d matrix() const {
        return Eigen::Translation3d(translation) * rotation * Eigen::Scaling(scale);
    }
};

/// One node of a file's skeleton.
struct SkeletonNode {
    int joint = -1;
    bool auxiliary = false;  ///< stands above its joint to hold a stretch
    int parent = -1;         ///< an earlier node, or -1
};

struct SkeletonNodes {
    std::vector<SkeletonNode> nodes;
    std::vector<std::vector<NodeTransform>> transforms;  ///< [pose][node]
};

/// Nodes that can stand in every one of `poses` (world frames, one a joint). Formats that build a node from
/// translation, rotation and scale cannot hold a sheared one; where a pose asks for it (unequal scales up the
/// chain), an auxiliary node is put above the joint: by the singular values A = U S V^T, the auxiliary node
/// holds U S and the joint V^T. Ordinary poses need none.
/// Error: InvalidArgument when a joint with children has a singular matrix, so that no node can stand below
/// it.
Result<SkeletonNodes> makeSkeletonNodes(std::span<const SceneJoint> joints,
                                        std::span<const std::vector<Eigen::Matrix4d>> poses);

/// The joints' frames in a file's axes: where they stand now, then every frame of every clip in turn.
std::vector<std::vector<Eigen::Matrix4d>> skeletonPoses(const ExportScene& scene, const SceneAxes& axes);

/// "NAME", or "NAME.stretch" of an auxiliary node.
std::string nodeName(const SkeletonNode& node, std::span<const SceneJoint> joints);

/// The nodes that skins count as joints: those of the joints in their order, so that a skin's numbers need no
/// change, then the auxiliary ones. Those move no vertex, but as joints they have a rest of their own (their
/// joint's), without which readers would make up one that is stretched.
std::vector<std::size_t> skinNodeOrder(const SkeletonNodes& skeleton);

}  // namespace abf
