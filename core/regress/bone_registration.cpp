// SPDX-License-Identifier: Apache-2.0
#include "core/regress/bone_registration.h"

#include <Eigen/Geometry>
#include <algorithm>

#include "core/body/nearest_rotation.h"

namespace abf {
namespace {

constexpr std::size_t kLeastPoints = 3;

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

}  // namespace

BoneRegistration::BoneRegistration(std::shared_ptr<const BodyModel> model,
                                   std::vector<std::uint32_t> storageVertices)
    : model_(std::move(model)),
      vertices_(std::move(storageVertices)),
      ofBone_(model_->annyRig().boneLabels.size()) {
    const Rig& rig = model_->annyRig();
    for (std::size_t k = 0; k < vertices_.size(); ++k) {
        const std::uint32_t v = vertices_[k];
        for (std::uint32_t i = rig.influenceStart[v]; i < rig.influenceStart[v + 1]; ++i) {
            ofBone_[rig.influenceBone[i]].push_back(
                {static_cast<Eigen::Index>(k), static_cast<double>(rig.influenceWeight[i])});
        }
    }
    for (auto& shares : ofBone_) {
        double heaviest = 0;
        for (const Share& share : shares) heaviest = std::max(heaviest, share.weight);
        std::erase_if(shares, [&](const Share& share) { return share.weight < 0.6 * heaviest; });
        // Squared: what other bones move too says less about this one.
        for (Share& share : shares) share.weight *= share.weight;
        if (shares.size() < kLeastPoints) shares.clear();
    }
    // The root moves no vertex itself: it goes where its children go.
    if (ofBone_[0].empty()) {
        for (std::size_t b = 1; b < ofBone_.size(); ++b) {
            if (rig.parents[b] == 0)
                ofBone_[0].insert(ofBone_[0].end(), ofBone_[b].begin(), ofBone_[b].end());
        }
    }
}

BodyPose BoneRegistration::pose(const EvaluatedBody& body, const Eigen::Matrix3Xd& targets) const {
    const Rig& rig = model_->annyRig();
    const auto bones = static_cast<std::size_t>(rig.boneCount());
    BodyPose pose;
    pose.bones.assign(bones, Eigen::Matrix4d::Identity());
    std::vector<Eigen::Matrix3d> posed(bones);  // V_b
    for (std::size_t b = 0; b < bones; ++b) {
        const Eigen::Map<const RowMatrix3> reference(rig.referenceOrientations.data() + 9 * b);
        const int parent = rig.parents[b];
        const Eigen::Matrix3d carrier =
            parent < 0 ? Eigen::Matrix3d(reference.transpose())
                       : Eigen::Matrix3d(posed[static_cast<std::size_t>(parent)] *
                                         Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data() +
                                                                      9 * static_cast<std::size_t>(parent))
                                             .transpose());
        const Eigen::Matrix3d follow = carrier * reference;
        const auto& shares = ofBone_[b];
        if (shares.empty()) {
            posed[b] = follow;
            continue;
        }
        Eigen::Vector3d restMean = Eigen::Vector3d::Zero(), targetMean = Eigen::Vector3d::Zero();
        double mass = 0;
        const auto rest = [&](const Share& share) -> Eigen::Vector3d {
            return body.restVertices.col(vertices_[static_cast<std::size_t>(share.point)]).cast<double>();
        };
        for (const Share& share : shares) {
            restMean += share.weight * rest(share);
            targetMean += share.weight * targets.col(share.point);
            mass += share.weight;
        }
        restMean /= mass;
        targetMean /= mass;
        Eigen::Matrix3d covariance = Eigen::Matrix3d::Zero();
        for (const Share& share : shares) {
            covariance +=
                share.weight * (targets.col(share.point) - targetMean) * (rest(share) - restMean).transpose();
        }
        const Eigen::Matrix3d restOrientation = body.restBonePoses[b].topLeftCorner<3, 3>();
        const double scale = covariance.norm();
        if (scale > 0) covariance /= scale;
        const Eigen::Matrix3d carried = nearestRotation(covariance, follow * restOrientation.transpose());
        posed[b] = carried * restOrientation;
        // V_c = carrier · D_c · U_c
        pose.bones[b].topLeftCorner<3, 3>() = carrier.transpose() * posed[b] * reference.transpose();
        if (parent < 0) {
            const Eigen::Vector3d head =
                targetMean +
                carried * (Eigen::Vector3d(body.restBonePoses[b].topRightCorner<3, 1>()) - restMean);
            pose.bones[b].topRightCorner<3, 1>() = reference * head;
        }
    }
    return pose;
}

}  // namespace abf
