// SPDX-License-Identifier: Apache-2.0
#include "core/fit/fit_geometry.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "core/fit/extreme_vertices.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/landmark_points.h"
#include "core/fit/stance_points.h"
#include "core/fit/view_frame.h"

namespace abf {
namespace {

/// Sum of squared pixel distances over the counted landmarks, and their number.
std::pair<double, int> squaredDistances(const FitView& view,
                                        const Eigen::Matrix<double, 2, kLandmarkCount>& projected) {
    double sum = 0;
    int count = 0;
    for (int k = 0; k < kLandmarkCount; ++k) {
        if (!countsInFigures(view, k)) continue;
        sum += (projected.col(k) - view.landmarks[static_cast<std::size_t>(k)].position).squaredNorm();
        ++count;
    }
    return {sum, count};
}

double rms(std::pair<double, int> sumAndCount) {
    return sumAndCount.second > 0 ? std::sqrt(sumAndCount.first / sumAndCount.second) : 0;
}

}  // namespace

FitGeometry::FitGeometry(std::shared_ptr<const BodyModel> model)
    : model_(std::move(model)),
      silhouettes_(model_),
      measurer_(model_),
      surface_(model_, "anny"),
      evaluator_(makeCpuBodyEvaluator(model_)) {
    const BodyPose reference = referencePose(rig());
    EvaluatedBody body;
    const Result<void> evaluated = evaluator_->evaluate(BodyShape(), reference, body);
    assert(evaluated);
    static_cast<void>(evaluated);
    std::vector<BodyPoint> points = landmarkPoints(*model_);
    for (BodyPoint& point : stancePoints(*model_)) points.push_back(std::move(point));
    landmarks_ = std::make_unique<BodyPoints>(model_, rig().name, std::move(points));
    extremes_ = extremeVertices(*model_, body.restVertices);

    Eigen::Matrix3Xd heads(3, rig().boneCount());
    for (int b = 0; b < rig().boneCount(); ++b) {
        heads.col(b) = body.bonePoses[static_cast<std::size_t>(b)].topRightCorner<3, 1>();
    }
    joints_ = anatomicalJoints(rig(), heads);
    freeBones_.push_back(0);
    for (const Joint& joint : joints_) freeBones_.push_back(joint.bone);
}

Result<FitGeometry::Extent> FitGeometry::exactExtent(const BodyShape& shape, const BodyPose& pose) const {
    const std::lock_guard lock(evaluatorMutex_);
    EvaluatedBody body;
    if (const auto evaluated = evaluator_->evaluate(shape, pose, body); !evaluated)
        return propagate(evaluated);
    const auto rest = body.restVertices.row(2);
    return Extent{static_cast<double>(rest.maxCoeff()) - static_cast<double>(rest.minCoeff()),
                  static_cast<double>(body.vertices.row(2).minCoeff())};
}

Result<FitGeometry::Skin> FitGeometry::posedSkin(const BodyShape& shape, const BodyPose& pose) const {
    EvaluatedBody body;
    {
        const std::lock_guard lock(evaluatorMutex_);
        if (const auto evaluated = evaluator_->evaluate(shape, pose, body); !evaluated)
            return propagate(evaluated);
    }
    std::vector<Eigen::Affine3f> transforms;
    for (const Eigen::Matrix4d& transform : body.boneTransforms) transforms.emplace_back(transform.cast<float>());
    Skin skin{std::move(body.vertices), Eigen::VectorXf::Zero(body.restVertices.cols())};
    const Rig& rig = this->rig();
    for (Eigen::Index v = 0; v < skin.strain.size(); ++v) {
        const auto vertex = static_cast<std::size_t>(v);
        float sum = 0;
        for (std::uint32_t i = rig.influenceStart[vertex]; i < rig.influenceStart[vertex + 1]; ++i) {
            const Eigen::Vector3f moved = transforms[rig.influenceBone[i]] * body.restVertices.col(v);
            sum += rig.influenceWeight[i] * (moved - skin.vertices.col(v)).squaredNorm();
        }
        skin.strain[v] = std::sqrt(sum);
    }
    return skin;
}

Result<double> FitGeometry::largestDistance(const BodyShape& shapeA, const BodyPose& poseA,
                                            const BodyShape& shapeB, const BodyPose& poseB) const {
    const std::lock_guard lock(evaluatorMutex_);
    EvaluatedBody a, b;
    if (const auto evaluated = evaluator_->evaluate(shapeA, poseA, a); !evaluated)
        return propagate(evaluated);
    if (const auto evaluated = evaluator_->evaluate(shapeB, poseB, b); !evaluated)
        return propagate(evaluated);
    return static_cast<double>((a.vertices - b.vertices).colwise().norm().maxCoeff());
}

ViewFigures viewFigures(const FitGeometry& geometry, const FitView& view, const PinholeCamera& camera,
                        const Eigen::Matrix3Xd& points, const BodyPose& pose, double stature) {
    ViewFigures figures;
    for (int k = 0; k < kLandmarkCount; ++k) figures.projected.col(k) = camera.project(points.col(k));
    figures.reprojectionRmsPx = rms(squaredDistances(view, figures.projected));
    const Eigen::Vector3d pelvis =
        pose.bones.empty() ? Eigen::Vector3d(0, 0, 0) : pelvisFrame(pose, geometry.rig()).translation();
    figures.staturePx = camera.fy * stature / (camera.cameraFromWorld * pelvis).z();
    figures.worstJointExcessRad = worstJointExcess(geometry.joints(), pose);
    return figures;
}

double overallRms(const std::vector<FitView>& views, const std::vector<ViewFigures>& figures) {
    std::pair<double, int> total{0, 0};
    for (std::size_t v = 0; v < views.size(); ++v) {
        const auto [sum, count] = squaredDistances(views[v], figures[v].projected);
        total.first += sum;
        total.second += count;
    }
    return rms(total);
}

}  // namespace abf
