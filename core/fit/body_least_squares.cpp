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

BodyLeastSquares::BodyLeastSquares(EvidenceEvaluator& evidence, const BodyPoints& statureOf,
                                   BodyPoints::Workspace& workspace, FreeParameters free,
                                   std::vector<ViewTerms> views, ResidualList shared)
    : evidence_(evidence),
      statureOf_(statureOf),
      workspace_(workspace),
      free_(std::move(free)),
      sharedResiduals_(std::move(shared)),
      equations_(views.size()),
      costs_(views.size()) {
    std::vector<EvidenceView> points;
    for (ViewTerms& view : views) {
        points.push_back(std::move(view.points));
        viewResiduals_.push_back(std::move(view.parameters));
    }
    succeeded(evidence_.begin(free_, std::move(points)));
}

bool BodyLeastSquares::succeeded(Result<void> called) {
    if (!called) error_ = std::move(called.error());
    return called.has_value();
}

double BodyLeastSquares::shapeValue(const BodyShape& shape, std::size_t i) const {
    const std::size_t phenotypes = free_.phenotypes.size();
    return i < phenotypes ? shape.phenotypes[free_.phenotypes[i]]
                          : shape.localChanges[free_.localChanges[i - phenotypes]];
}

void BodyLeastSquares::setShapeValue(BodyShape& shape, std::size_t i, double value) const {
    const std::size_t phenotypes = free_.phenotypes.size();
    (i < phenotypes ? shape.phenotypes[free_.phenotypes[i]]
                    : shape.localChanges[free_.localChanges[i - phenotypes]]) =
        std::clamp(value, intervals_[i].first, intervals_[i].second);
}

void BodyLeastSquares::setState(const BodyState& state) {
    present_ = state;
    intervals_.clear();
    for (const Phenotype p : free_.phenotypes) {
        intervals_.push_back(smoothInterval(p, present_.shape.phenotypes[p]));
    }
    intervals_.resize(intervals_.size() + free_.localChanges.size(), {-1, 1});
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        setShapeValue(present_.shape, i, shapeValue(present_.shape, i));
    }
    trial_ = present_;
}

int BodyLeastSquares::parameterCount() const {
    return free_.shapeSize() + static_cast<int>(viewResiduals_.size()) * poseSize();
}

bool BodyLeastSquares::addParameterResiduals(const BodyState& state, std::size_t view,
                                             NormalEquations& equations) {
    static const Eigen::Matrix3Xd kNoPoints(3, 0);
    PosedBody body{free_, state.shape, state.poses[view], kNoPoints, nullptr};
    const auto add = [&](const auto& residual) { return residual->evaluate(body, equations); };
    if (!std::all_of(viewResiduals_[view].begin(), viewResiduals_[view].end(), add)) return false;
    if (view != 0 || sharedResiduals_.empty()) return true;
    const bool slopes = equations.wantsJacobian();
    body.stature = statureOf_.stature(state.shape, slopes ? &free_ : nullptr, workspace_,
                                      slopes ? &statureGradient_ : nullptr);
    if (slopes) body.statureGradient = &statureGradient_;
    return std::all_of(sharedResiduals_.begin(), sharedResiduals_.end(), add);
}

bool BodyLeastSquares::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    if (error_ || !succeeded(evidence_.linearise(present_, equations_))) return false;
    const int shape = free_.shapeSize(), pose = poseSize();
    cost = 0;
    hessian.setZero();
    gradient.setZero();
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        NormalEquations& equations = equations_[view];
        if (!equations.possible() || !addParameterResiduals(present_, view, equations)) return false;
        equations.finish();
        cost += equations.cost();
        const int first = shape + static_cast<int>(view) * pose;
        const Eigen::MatrixXd& h = equations.hessian();
        hessian.topLeftCorner(shape, shape) += h.topLeftCorner(shape, shape);
        hessian.block(first, 0, pose, shape) = h.bottomLeftCorner(pose, shape);
        hessian.block(first, first, pose, pose) = h.bottomRightCorner(pose, pose);
        gradient.head(shape) += equations.gradient().head(shape);
        gradient.segment(first, pose) = equations.gradient().tail(pose);
    }
    return true;
}

void BodyLeastSquares::move(const Eigen::VectorXd& step) {
    trial_ = present_;
    int at = 0;
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        setShapeValue(trial_.shape, i, shapeValue(present_.shape, i) + step[at++]);
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
    constexpr double kImpossible = std::numeric_limits<double>::infinity();
    move(step);
    if (error_ || !succeeded(evidence_.costs(trial_, costs_))) return kImpossible;
    double cost = 0;
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        values_.begin(free_.size(), false);
        if (!addParameterResiduals(trial_, view, values_)) return kImpossible;
        cost += costs_[view] + values_.cost();
    }
    return cost;
}

void BodyLeastSquares::accept() {
    std::swap(present_, trial_);
}

void BodyLeastSquares::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const double value = shapeValue(present_.shape, i);
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].first - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].second - value;
    }
}

}  // namespace abf
