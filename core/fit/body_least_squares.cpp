// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_least_squares.h"

#include <algorithm>
#include <limits>

namespace abf {
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

void BodyLeastSquares::setState(const BodyState& state) {
    present_ = state;
    intervals_ = smoothIntervals(free_, state.shape);
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        double& value = shapeValue(free_, present_.shape, i);
        value = std::clamp(value, intervals_[i].lower, intervals_[i].upper);
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

double BodyLeastSquares::costAfter(const Eigen::VectorXd& step) {
    constexpr double kImpossible = std::numeric_limits<double>::infinity();
    applyStep(free_, intervals_, present_, step, trial_);
    if (error_ || !succeeded(evidence_.costs(trial_, costs_))) return kImpossible;
    double cost = 0;
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        values_.begin(free_.size(), false);
        if (!addParameterResiduals(trial_, view, values_)) return kImpossible;
        cost += costs_[view] + values_.cost();
    }
    return cost;
}

std::vector<double> BodyLeastSquares::costsOf(std::span<const BodyState> candidates) {
    constexpr double kImpossible = std::numeric_limits<double>::infinity();
    const std::size_t views = viewResiduals_.size();
    std::vector<double> costs(candidates.size(), kImpossible), byView(candidates.size() * views);
    if (error_ || !succeeded(evidence_.costs(candidates, byView))) return costs;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        double cost = 0;
        for (std::size_t view = 0; view < views; ++view) {
            values_.begin(free_.size(), false);
            cost += addParameterResiduals(candidates[i], view, values_)
                        ? byView[i * views + view] + values_.cost()
                        : kImpossible;
        }
        costs[i] = cost;
    }
    return costs;
}

void BodyLeastSquares::accept() {
    std::swap(present_, trial_);
}

void BodyLeastSquares::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const double value = shapeValue(free_, present_.shape, i);
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].lower - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].upper - value;
    }
}

}  // namespace abf
