// SPDX-License-Identifier: Apache-2.0
#include "core/export/skeleton_nodes.h"

#include <Eigen/LU>
#include <Eigen/SVD>
#include <cmath>
#include <optional>
#include <string>

namespace abf {
namespace {

/// Of a matrix entry. A bone's vertices lie within half a metre, so this moves none by more than 5 µm.
constexpr double kMatrixTolerance = 1e-5;
constexpr double kSmallestDeterminant = 1e-12;

/// Sets rotation and scale of `node` to `linear` if that is a rotation times a scale along its own axes.
bool setRotationAndScale(const Eigen::Matrix3d& linear, NodeTransform& node) {
    Eigen::Vector3d scale = linear.colwise().norm();
    if (scale.minCoeff() <= 0) return false;
    if (linear.determinant() < 0) scale.x() = -scale.x();
    const Eigen::Matrix3d rotation = linear * scale.cwiseInverse().asDiagonal();
    if (!(rotation.transpose() * rotation - Eigen::Matrix3d::Identity()).isZero(kMatrixTolerance))
        return false;
    node.rotation = Eigen::Quaterniond(rotation).normalized();
    node.scale = scale.isOnes(0.1 * kMatrixTolerance) ? Eigen::Vector3d::Ones() : scale;
    return true;
}

/// `linear` = auxiliary.rotation · auxiliary.scale · joint.rotation.
void splitStretch(const Eigen::Matrix3d& linear, NodeTransform& auxiliary, NodeTransform& joint) {
    const Eigen::JacobiSVD<Eigen::Matrix3d> svd(linear, Eigen::ComputeFullU | Eigen::ComputeFullV);
    Eigen::Matrix3d u = svd.matrixU(), v = svd.matrixV();
    Eigen::Vector3d s = svd.singularValues();
    for (Eigen::Matrix3d* side : {&u, &v}) {
        if (side->determinant() > 0) continue;
        side->col(2) = -side->col(2);
        s.z() = -s.z();
    }
    auxiliary.rotation = u;
    auxiliary.scale = s;
    joint.rotation = Eigen::Matrix3d(v.transpose());
}

/// What a joint's node holds in one pose; `auxiliary` where one is needed.
struct JointTransform {
    std::optional<NodeTransform> auxiliary;
    NodeTransform joint;
};

Result<std::vector<JointTransform>> transformsOf(std::span<const SceneJoint> joints,
                                                 const std::vector<Eigen::Matrix4d>& pose) {
    std::vector<JointTransform> out(joints.size());
    // As the written nodes make them, so that what one leaves over is taken up by its children.
    std::vector<Eigen::Affine3d> built(joints.size());
    for (std::size_t j = 0; j < joints.size(); ++j) {
        Eigen::Affine3d parent = Eigen::Affine3d::Identity();
        if (joints[j].parent >= 0) {
            const auto p = static_cast<std::size_t>(joints[j].parent);
            parent = built[p];
            if (!(std::abs(parent.linear().determinant()) > kSmallestDeterminant))
                return fail(ErrorCode::InvalidArgument,
                            "The pose flattens the bone \"" + joints[p].name +
                                "\" (its matrix is singular), so the bones below it cannot "
                                "be written as a skeleton. Correct that bone's matrix.");
        }
        const Eigen::Affine3d local = parent.inverse() * Eigen::Affine3d(pose[j]);
        NodeTransform outer;
        outer.translation = local.translation();
        built[j] = parent;
        if (setRotationAndScale(local.linear(), outer)) {
            out[j].joint = outer;
        } else {
            splitStretch(local.linear(), outer, out[j].joint);
            out[j].auxiliary = outer;
            built[j] = built[j] * outer.matrix();
        }
        built[j] = built[j] * out[j].joint.matrix();
    }
    return out;
}

}  // namespace

Result<SkeletonNodes> makeSkeletonNodes(std::span<const SceneJoint> joints,
                                        std::span<const std::vector<Eigen::Matrix4d>> poses) {
    std::vector<std::vector<JointTransform>> all;
    std::vector<bool> stretched(joints.size(), false);
    for (const auto& pose : poses) {
        auto transforms = transformsOf(joints, pose);
        if (!transforms) return propagate(transforms);
        for (std::size_t j = 0; j < joints.size(); ++j)
            if ((*transforms)[j].auxiliary) stretched[j] = true;
        all.push_back(std::move(*transforms));
    }

    SkeletonNodes skeleton;
    skeleton.transforms.resize(poses.size());
    std::vector<int> nodeOfJoint(joints.size());
    for (std::size_t j = 0; j < joints.size(); ++j) {
        const int parent = joints[j].parent;
        SkeletonNode node{.joint = static_cast<int>(j),
                          .parent = parent < 0 ? -1 : nodeOfJoint[static_cast<std::size_t>(parent)]};
        if (stretched[j]) {
            skeleton.nodes.push_back({.joint = node.joint, .auxiliary = true, .parent = node.parent});
            node.parent = static_cast<int>(skeleton.nodes.size()) - 1;
        }
        nodeOfJoint[j] = static_cast<int>(skeleton.nodes.size());
        skeleton.nodes.push_back(node);
        for (std::size_t p = 0; p < all.size(); ++p) {
            const JointTransform& transform = all[p][j];
            if (stretched[j] && !transform.auxiliary) {
                // Stretched in another pose only: the auxiliary node carries the place, the joint the rest.
                NodeTransform place, turn = transform.joint;
                place.translation = turn.translation;
                turn.translation.setZero();
                skeleton.transforms[p].push_back(place);
                skeleton.transforms[p].push_back(turn);
                continue;
            }
            if (transform.auxiliary) skeleton.transforms[p].push_back(*transform.auxiliary);
            skeleton.transforms[p].push_back(transform.joint);
        }
    }
    return skeleton;
}

std::vector<std::vector<Eigen::Matrix4d>> skeletonPoses(const ExportScene& scene, const SceneAxes& axes) {
    std::vector<std::vector<Eigen::Matrix4d>> poses(1);
    for (const SceneJoint& joint : scene.joints) poses[0].push_back(axes.frame(joint.current));
    for (const SceneClip& clip : scene.clips)
        for (const auto& frame : clip.frames) {
            poses.emplace_back();
            for (const Eigen::Matrix4d& joint : frame) poses.back().push_back(axes.frame(joint));
        }
    return poses;
}

std::string nodeName(const SkeletonNode& node, std::span<const SceneJoint> joints) {
    return joints[static_cast<std::size_t>(node.joint)].name + (node.auxiliary ? ".stretch" : "");
}

std::vector<std::size_t> skinNodeOrder(const SkeletonNodes& skeleton) {
    std::vector<std::size_t> order;
    for (const bool auxiliary : {false, true})
        for (std::size_t i = 0; i < skeleton.nodes.size(); ++i)
            if (skeleton.nodes[i].auxiliary == auxiliary) order.push_back(i);
    return order;
}

}  // namespace abf
