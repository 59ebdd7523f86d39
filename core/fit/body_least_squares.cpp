// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_least_squares.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace abf {
namespace {

Eigen::Matrix3d rotationOf(const Eigen::Vector3d& w) {
    const double angle = w.norm();
    if (angle < 1e-12)
        return Eigen::Quaterniond(1, w.x() / 2, w.y() / 2, w.z() / 2).normalized().toRotationMatrix();
    return Eigen::AngleAxisd(angle, w / angle).toRotationMatrix();
}

/// The interval between neighbouring anchors that holds `value`. An anchor belongs to the interval on its
/// left, as in BodyPoints, so an interval on the right of an anchor begins just beyond it.
std::pair<double, double> smoothInterval(Phenotype phenotype, double value) {
    constexpr std::array<double, 5> kAge = {-1.0 / 3, 0, 1.0 / 3, 2.0 / 3, 1};
    constexpr std::array<double, 3> kHalves = {0, 0.5, 1};
    constexpr std::array<double, 2> kWhole = {0, 1};
    constexpr double kBeyond = 1e-9;
    std::span<const double> anchors = kWhole;
    switch (phenotype) {
        case Phenotype::Age:
            anchors = kAge;
            break;
        case Phenotype::Muscle:
        case Phenotype::Weight:
        case Phenotype::CupSize:
        case Phenotype::Firmness:
            anchors = kHalves;
            break;
        default:
            break;
    }
    std::size_t upper = 1;
    while (upper + 1 < anchors.size() && value > anchors[upper]) ++upper;
    return {upper > 1 ? anchors[upper - 1] + kBeyond : anchors[0], anchors[upper]};
}

}  // namespace

BodyLeastSquares::BodyLeastSquares(const BodyPoints& points, BodyPoints::Workspace& workspace,
                                   FreeParameters free, std::vector<ResidualList> viewResiduals,
                                   ResidualList sharedResiduals)
    : bodyPoints_(points),
      workspace_(workspace),
      free_(std::move(free)),
      viewResiduals_(std::move(viewResiduals)),
      sharedResiduals_(std::move(sharedResiduals)),
      presentPoints_(viewResiduals_.size()),
      trialPoints_(viewResiduals_.size()) {}

void BodyLeastSquares::setState(const BodyState& state) {
    present_ = state;
    intervals_.clear();
    for (const Phenotype p : free_.phenotypes) {
        double& value = present_.shape.phenotypes[p];
        intervals_.push_back(smoothInterval(p, value));
        value = std::clamp(value, intervals_.back().first, intervals_.back().second);
    }
    trial_ = present_;
}

int BodyLeastSquares::parameterCount() const {
    return free_.shapeSize() + static_cast<int>(viewResiduals_.size()) * poseSize();
}

bool BodyLeastSquares::evaluateShared(const BodyState& state, NormalEquations& equations,
                                      bool wantsJacobian) {
    if (sharedResiduals_.empty()) return true;
    const double stature = bodyPoints_.stature(state.shape, wantsJacobian ? &free_ : nullptr, workspace_,
                                               wantsJacobian ? &statureGradient_ : nullptr);
    const PosedBody body{free_,
                         state.shape,
                         state.poses.front(),
                         presentPoints_.front(),
                         nullptr,
                         stature,
                         wantsJacobian ? &statureGradient_ : nullptr};
    return std::all_of(sharedResiduals_.begin(), sharedResiduals_.end(),
                       [&](const auto& residual) { return residual->evaluate(body, equations); });
}

bool BodyLeastSquares::evaluateView(const BodyState& state, std::size_t view, Eigen::Matrix3Xd& points,
                                    bool wantsJacobian) {
    equations_.begin(free_.size(), wantsJacobian);
    const BodyPose& pose = state.poses[view];
    if (!bodyPoints_.evaluate(state.shape, pose, wantsJacobian ? &free_ : nullptr, workspace_, points,
                              wantsJacobian ? &pointJacobian_ : nullptr)) {
        return false;
    }
    if (!points.allFinite()) return false;
    if (view == 0 && !evaluateShared(state, equations_, wantsJacobian)) return false;
    const PosedBody body{free_, state.shape, pose, points, wantsJacobian ? &pointJacobian_ : nullptr};
    for (const auto& residual : viewResiduals_[view]) {
        if (!residual->evaluate(body, equations_)) return false;
    }
    equations_.finish();
    return true;
}

bool BodyLeastSquares::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    const int shape = free_.shapeSize(), pose = poseSize();
    cost = 0;
    hessian.setZero();
    gradient.setZero();
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        if (!evaluateView(present_, view, presentPoints_[view], true)) return false;
        cost += equations_.cost();
        const int first = shape + static_cast<int>(view) * pose;
        const Eigen::MatrixXd& h = equations_.hessian();
        hessian.topLeftCorner(shape, shape) += h.topLeftCorner(shape, shape);
        hessian.block(first, 0, pose, shape) = h.bottomLeftCorner(pose, shape);
        hessian.block(first, first, pose, pose) = h.bottomRightCorner(pose, pose);
        gradient.head(shape) += equations_.gradient().head(shape);
        gradient.segment(first, pose) = equations_.gradient().tail(pose);
    }
    return true;
}

void BodyLeastSquares::move(const Eigen::VectorXd& step) {
    trial_ = present_;
    int at = 0;
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        double& value = trial_.shape.phenotypes[free_.phenotypes[i]];
        value = std::clamp(value + step[at++], intervals_[i].first, intervals_[i].second);
    }
    for (BodyPose& pose : trial_.poses) {
        for (const int bone : free_.bones) {
            auto block = pose.bones[static_cast<std::size_t>(bone)].topLeftCorner<3, 3>();
            // Through a unit quaternion, so that thousands of steps leave a rotation.
            const Eigen::Quaterniond moved(Eigen::Matrix3d(rotationOf(step.segment<3>(at)) * block));
            block = moved.normalized().toRotationMatrix();
            at += 3;
        }
        if (free_.rootTranslation) {
            pose.bones.front().topRightCorner<3, 1>() += step.segment<3>(at);
            at += 3;
        }
    }
}

double BodyLeastSquares::costAfter(const Eigen::VectorXd& step) {
    move(step);
    double cost = 0;
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        if (!evaluateView(trial_, view, trialPoints_[view], false))
            return std::numeric_limits<double>::infinity();
        cost += equations_.cost();
    }
    return cost;
}

void BodyLeastSquares::accept() {
    std::swap(present_, trial_);
    std::swap(presentPoints_, trialPoints_);
}

void BodyLeastSquares::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const double value = present_.shape.phenotypes[free_.phenotypes[i]];
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].first - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].second - value;
    }
}

}  // namespace abf
