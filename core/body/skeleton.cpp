// SPDX-License-Identifier: Apache-2.0
#include "core/body/skeleton.h"

#include <Eigen/Geometry>
#include <cmath>

#include "core/body/nearest_rotation.h"
#include "core/body/nearest_rotations.h"

namespace abf {
namespace {

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;
Eigen::Map<const RowMatrix3> rowMajor(const double* data) {
    return Eigen::Map<const RowMatrix3>(data);
}

/// Shortest-arc rotation that takes +Y to the direction of `axis`; diag(1, −1, −1) where it is −Y.
Eigen::Matrix3d shortestArcFromY(const Eigen::Vector3d& axis) {
    const double length = axis.norm();
    if (!(length > 0)) return Eigen::Matrix3d::Identity();
    const Eigen::Vector3d y = axis / length;
    const double c = y.y(), s2 = y.x() * y.x() + y.z() * y.z();
    if (s2 == 0) {
        if (c > 0) return Eigen::Matrix3d::Identity();
        return Eigen::Vector3d(1, -1, -1).asDiagonal();
    }
    // With v = Y × y: R = I + [v]× + k [v]×², k = 1/(1+c) = (1−c)/s².
    const double k = c > 0 ? 1 / (1 + c) : (1 - c) / s2;
    Eigen::Matrix3d R;
    R << 1 - k * y.x() * y.x(), y.x(), -k * y.x() * y.z(),  //
        -y.x(), c, -y.z(),                                  //
        -k * y.x() * y.z(), y.z(), 1 - k * y.z() * y.z();
    return R;
}

}  // namespace

Skeleton::Skeleton(std::shared_ptr<const BodyModel> model, const Rig& rig)
    : model_(std::move(model)), rig_(&rig) {
    if (rig.rule != OrientationRule::Procrustes) return;
    const int bones = rig.boneCount();
    reference_.reserve(bones);
    templateOrientation_.reserve(bones);
    for (int b = 0; b < bones; ++b) {
        reference_.emplace_back(rowMajor(rig.referenceOrientations.data() + 9 * b));
        templateOrientation_.push_back(
            nearestRotationBySvd(rowMajor(rig.boneTemplate.data() + b * rig.stride + 3)));
    }
}

void Skeleton::rest(std::span<const ShapeWeight> weights, RestSkeleton& out) const {
    const std::size_t width = rig_->boneTemplate.size();
    out.affine =
        Eigen::Map<const Eigen::VectorXd>(rig_->boneTemplate.data(), static_cast<Eigen::Index>(width));
    out.rows.clear();
    for (const ShapeWeight& w : weights)
        if (const std::int32_t row = rig_->boneShapeRow[w.shape]; row >= 0)
            out.rows.push_back({rig_->boneShapes.data() + row * width, w.weight});
    addRows(out.rows, width, out.affine.data());

    orient(out);
}

void Skeleton::orient(RestSkeleton& out) const {
    const int bones = rig_->boneCount();
    out.heads.resize(bones);
    out.orientations.resize(bones);
    if (rig_->rule == OrientationRule::Procrustes)
        nearestRotations(out.affine.data() + 3, static_cast<std::size_t>(rig_->stride), templateOrientation_,
                         out.orientations);
    for (int b = 0; b < bones; ++b) {
        const double* data = out.affine.data() + b * rig_->stride;
        out.heads[b] = Eigen::Map<const Eigen::Vector3d>(data);
        if (rig_->rule == OrientationRule::Procrustes) continue;
        if (b == 0) {
            out.orientations[b].setIdentity();
        } else {
            const Eigen::Vector3d tail = Eigen::Map<const Eigen::Vector3d>(data + 3);
            out.orientations[b] =
                shortestArcFromY(tail - out.heads[b]) * rowMajor(rig_->rollRotations.data() + 9 * b);
        }
    }
}

void Skeleton::pose(const RestSkeleton& rest, const BodyPose& pose, PosedSkeleton& out) const {
    const int bones = rig_->boneCount();
    out.orientations.resize(bones);
    out.heads.resize(bones);
    out.rotations.resize(bones);
    out.translations.resize(bones);
    const bool referenceIsRest = rig_->rule != OrientationRule::Procrustes;
    for (int b = 0; b < bones; ++b) {
        Eigen::Matrix3d D = Eigen::Matrix3d::Identity();
        Eigen::Vector3d d = Eigen::Vector3d::Zero();
        if (!pose.bones.empty()) {
            D = pose.bones[b].topLeftCorner<3, 3>();
            d = pose.bones[b].topRightCorner<3, 1>();
        }
        Eigen::Matrix3d& V = out.orientations[b];
        Eigen::Vector3d& w = out.heads[b];
        const int p = rig_->parents[b];
        const Eigen::Vector3d& h = rest.heads[b];
        switch (pose.parameterization) {
            case PoseParameterization::World:
                V = D;
                w = d;
                break;
            case PoseParameterization::WorldOrient:
                V = D;
                w = p < 0 ? d : Eigen::Vector3d(out.heads[p] + out.rotations[p] * (h - rest.heads[p]));
                break;
            default: {
                const Eigen::Matrix3d U = referenceOrientation(rest, b);
                const bool worldAxes = pose.parameterization == PoseParameterization::LocalRef;
                const Eigen::Matrix3d M = worldAxes ? Eigen::Matrix3d(D * U) : Eigen::Matrix3d(U * D);
                const Eigen::Vector3d m = worldAxes ? d : Eigen::Vector3d(U * d);
                if (p < 0) {
                    if (pose.parameterization == PoseParameterization::LocalRef) {
                        V = U.transpose() * M;
                        w = U.transpose() * m;
                    } else if (pose.parameterization == PoseParameterization::LocalBone) {
                        V = D;
                        w = d;
                    } else {
                        V = M;
                        w = m + h;
                    }
                    break;
                }
                // Posed world axes of the parent's reference frame.
                const Eigen::Matrix3d carrier =
                    out.orientations[p] * referenceOrientation(rest, p).transpose();
                V = carrier * M;
                const Eigen::Vector3d offset = h - rest.heads[p];
                w = out.heads[p] + carrier * m;
                // The root's rotation from rest to reference leaves the skeleton in place (A_0 = I).
                if (p == 0 && !referenceIsRest) {
                    w += carrier * offset;
                } else {
                    w += out.rotations[p] * offset;
                }
            }
        }
        out.rotations[b] = V * rest.orientations[b].transpose();
        out.translations[b] = w - out.rotations[b] * h;
    }
}

}  // namespace abf
