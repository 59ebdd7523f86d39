// SPDX-License-Identifier: Apache-2.0
// Between bones that move by themselves and a pose: registration to begin with, joints at the end.
#include <Eigen/Geometry>
#include <algorithm>

#include "core/body/nearest_rotation.h"
#include "core/regress/loose_bones.h"

namespace abf {
namespace {

/// Points by weight that a bone must carry for its own motion to count.
constexpr double kHoldsItself = 1.5;

using RowMatrix3 = Eigen::Matrix<double, 3, 3, Eigen::RowMajor>;

}  // namespace

void LooseBones::registerBones(const LooseShape::Block& block) {
    const auto bones = held_.size();
    std::vector<double> mass(bones, 0);
    std::vector<Eigen::Vector3d> restMean(bones, Eigen::Vector3d::Zero()), targetMean(restMean);
    std::vector<Eigen::Matrix3d> product(bones, Eigen::Matrix3d::Zero());
    const auto visit = [&](auto&& use) {
        for (std::size_t k = 0; k < shape_.count(); ++k) {
            for (std::uint32_t i = influenceStart_[k]; i < influenceStart_[k + 1]; ++i) {
                // Squared: what other bones move too says less about this one.
                use(influences_[i].bone, influences_[i].weight * influences_[i].weight, block.restOf(k),
                    Eigen::Vector3d(targets_->col(static_cast<Eigen::Index>(k))));
            }
        }
    };
    visit([&](std::size_t b, double w, const Eigen::Vector3d& rest, const Eigen::Vector3d& target) {
        mass[b] += w;
        restMean[b] += w * rest;
        targetMean[b] += w * target;
    });
    for (std::size_t b = 0; b < bones; ++b) {
        if (mass[b] <= 0) continue;
        restMean[b] /= mass[b];
        targetMean[b] /= mass[b];
    }
    visit([&](std::size_t b, double w, const Eigen::Vector3d& rest, const Eigen::Vector3d& target) {
        product[b] += w * (target - targetMean[b]) * (rest - restMean[b]).transpose();
    });
    for (std::size_t b = 0; b < bones; ++b) {
        const double scale = product[b].norm();
        if (!(scale > 0)) continue;
        present_.turns[b] = nearestRotationBySvd(product[b] / scale);
        present_.moves[b] = targetMean[b] - present_.turns[b] * restMean[b];
    }
    centres_ = targetMean;
}

double LooseBones::start(double age) {
    const auto bones = held_.size();
    present_.shape = shape_.middle(age);
    present_.turns.assign(bones, Eigen::Matrix3d::Identity());
    present_.moves.assign(bones, Eigen::Vector3d::Zero());
    LooseShape::Block block;
    shape_.evaluate(present_.shape, 0, shape_.count(), false, block);
    registerBones(block);
    double squares = 0;
    for (std::size_t k = 0; k < shape_.count(); ++k) {
        squares +=
            (posed(present_, k, block.restOf(k)) - targets_->col(static_cast<Eigen::Index>(k))).squaredNorm();
    }
    return squares;
}

std::vector<LooseBones::Start> LooseBones::starts(const Eigen::Matrix3Xd& targets,
                                                  std::span<const double> ages) {
    targets_ = &targets;
    std::vector<Start> result;
    for (const double age : ages) result.push_back({age, start(age)});
    std::sort(result.begin(), result.end(),
              [](const Start& a, const Start& b) { return a.squares < b.squares; });
    return result;
}

Eigen::VectorXd LooseBones::gaps(const EvaluatedBody& body) const {
    const Rig& rig = model_->annyRig();
    Eigen::VectorXd result = Eigen::VectorXd::Zero(3 * static_cast<Eigen::Index>(held_.size()));
    for (std::size_t b = 1; b < held_.size(); ++b) {
        const auto p = static_cast<std::size_t>(rig.parents[b]);
        if (p == 0 || held_[b] < kHoldsItself || held_[p] < kHoldsItself) continue;
        const Eigen::Vector3d head = body.restBonePoses[b].topRightCorner<3, 1>();
        result.segment<3>(3 * static_cast<Eigen::Index>(b)) =
            present_.turns[p] * head + present_.moves[p] - present_.turns[b] * head - present_.moves[b];
    }
    return result;
}

BodyPose LooseBones::pose(const EvaluatedBody& body) const {
    const Rig& rig = model_->annyRig();
    const auto bones = rig.boneLabels.size();
    BodyPose pose;
    pose.bones.assign(bones, Eigen::Matrix4d::Identity());
    std::vector<Eigen::Matrix3d> posedAxes(bones);  // V_b
    const auto reference = [&](std::size_t b) -> Eigen::Matrix3d {
        return Eigen::Map<const RowMatrix3>(rig.referenceOrientations.data() + 9 * b);
    };
    // The root moves no skin: it stands as the heads of the bones that it carries do.
    std::vector<Eigen::Vector3d> heads, places;
    Eigen::Matrix3d product = Eigen::Matrix3d::Zero();
    Eigen::Vector3d headMean = Eigen::Vector3d::Zero(), placeMean = headMean;
    for (std::size_t b = 0; b < bones; ++b) {
        if (rig.parents[b] != 0 || held_[b] < kHoldsItself) continue;
        const Eigen::Vector3d head = body.restBonePoses[b].topRightCorner<3, 1>();
        heads.push_back(head);
        places.push_back(present_.turns[b] * head + present_.moves[b]);
        headMean += heads.back();
        placeMean += places.back();
        product += 1e-4 * present_.turns[b];  // a centimetre's worth, where the heads lie in a line
    }
    headMean /= static_cast<double>(std::max<std::size_t>(heads.size(), 1));
    placeMean /= static_cast<double>(std::max<std::size_t>(heads.size(), 1));
    for (std::size_t i = 0; i < heads.size(); ++i) {
        product += (places[i] - placeMean) * (heads[i] - headMean).transpose();
    }
    const Eigen::Matrix3d rootTurn = nearestRotationBySvd(product);

    for (std::size_t b = 0; b < bones; ++b) {
        const int parent = rig.parents[b];
        Eigen::Matrix3d carrier = reference(b).transpose();
        if (parent >= 0) {
            const auto p = static_cast<std::size_t>(parent);
            carrier = posedAxes[p] * reference(p).transpose();
        }
        const Eigen::Matrix3d restAxes = body.restBonePoses[b].topLeftCorner<3, 3>();
        if (b == 0) {
            posedAxes[b] = rootTurn * restAxes;
        } else {
            posedAxes[b] = held_[b] < kHoldsItself ? Eigen::Matrix3d(carrier * reference(b))
                                                   : Eigen::Matrix3d(present_.turns[b] * restAxes);
        }
        // V_c = carrier · D_c · U_c
        pose.bones[b].topLeftCorner<3, 3>() = carrier.transpose() * posedAxes[b] * reference(b).transpose();
    }
    const Eigen::Vector3d head =
        placeMean + rootTurn * (Eigen::Vector3d(body.restBonePoses[0].topRightCorner<3, 1>()) - headMean);
    pose.bones[0].topRightCorner<3, 1>() = reference(0) * head;
    return pose;
}

}  // namespace abf
