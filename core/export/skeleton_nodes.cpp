// SPDX-License-Identifier: Apache-2.0
#include "core/export/skeleton_nodes.h"

#include <Eigen/LU>
#include <Eigen/SVD>
#include <cmath>
#include <string>

namespace abf {
namespace {

/// Of a matrix entry. A bone's vertices lie within half a metre, so this moves none by more than 5 µm.
constexpr double kMatrixTolerance = 1e-5;
constexpr double kSmallestDeterminant = 1e-12;

Eigen::Affine3d localTransform(const SkeletonNode& node) {
    return Eigen::Translation3d(node.translation) * node.rotation * Eigen::Scaling(node.scale);
}

/// Sets rotation and scale of `node` to `linear` if that is a rotation times a scale along its own axes.
bool setRotationAndScale(const Eigen::Matrix3d& linear, SkeletonNode& node) {
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

}  // namespace

Result<std::vector<SkeletonNode>> makeSkeletonNodes(const Rig& rig,
                                                    std::span<const Eigen::Matrix4d> globals) {
    const auto boneCount = static_cast<std::size_t>(rig.boneCount());
    std::vector<SkeletonNode> nodes;
    nodes.reserve(boneCount);
    std::vector<int> nodeOfBone(boneCount);
    // As the written nodes make them, so that what one leaves over is taken up by its children.
    std::vector<Eigen::Affine3d> built(boneCount);

    for (std::size_t b = 0; b < boneCount; ++b) {
        const int parentBone = rig.parents[b];
        Eigen::Affine3d parentGlobal = Eigen::Affine3d::Identity();
        SkeletonNode node;
        node.bone = static_cast<int>(b);
        if (parentBone >= 0) {
            const auto p = static_cast<std::size_t>(parentBone);
            parentGlobal = built[p];
            node.parent = nodeOfBone[p];
            if (!(std::abs(parentGlobal.linear().determinant()) > kSmallestDeterminant))
                return fail(ErrorCode::InvalidArgument,
                            "The pose flattens the bone \"" + std::string(rig.boneLabels[p]) +
                                "\" (its matrix is singular), so the bones below it cannot "
                                "be written as a skeleton. Correct that bone's matrix.");
        }
        const Eigen::Affine3d local = parentGlobal.inverse() * Eigen::Affine3d(globals[b]);
        node.translation = local.translation();
        if (!setRotationAndScale(local.linear(), node)) {
            const Eigen::JacobiSVD<Eigen::Matrix3d> svd(local.linear(),
                                                        Eigen::ComputeFullU | Eigen::ComputeFullV);
            Eigen::Matrix3d u = svd.matrixU(), v = svd.matrixV();
            Eigen::Vector3d s = svd.singularValues();
            for (Eigen::Matrix3d* side : {&u, &v}) {
                if (side->determinant() > 0) continue;
                side->col(2) = -side->col(2);
                s.z() = -s.z();
            }
            node.rotation = u;
            node.scale = s;
            node.auxiliary = true;
            nodes.push_back(node);
            SkeletonNode inner;
            inner.bone = node.bone;
            inner.parent = static_cast<int>(nodes.size()) - 1;
            inner.rotation = Eigen::Matrix3d(v.transpose());
            built[b] = parentGlobal * localTransform(node) * localTransform(inner);
            node = inner;
        } else {
            built[b] = parentGlobal * localTransform(node);
        }
        nodeOfBone[b] = static_cast<int>(nodes.size());
        nodes.push_back(node);
    }
    return nodes;
}

}  // namespace abf
