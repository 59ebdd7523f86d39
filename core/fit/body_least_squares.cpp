// SPDX-License-Identifier: Apache-2.0
#include "core/fit/body_least_squares.h"

#include <algorithm>
#include <limits>

namespace abf {
BodyLeastSquares::BodyLeastSquares(EvidenceEvaluator& evidence, const BodyPoints& statureOf,
                                   BodyPoints::Workspace& workspace, FitUnknowns unknowns,
                                   std::vector<ViewTerms> views, ResidualList shared, OtherPriors priors)
    : evidence_(evidence),
      statureOf_(statureOf),
      workspace_(workspace),
      unknowns_(std::move(unknowns)),
      priors_(std::move(priors)),
      sharedResiduals_(std::move(shared)),
      equations_(views.size()),
      costs_(views.size()) {
    std::vector<EvidenceView> points;
    for (ViewTerms& view : views) {
        points.push_back(std::move(view.points));
        viewResiduals_.push_back(std::move(view.parameters));
    }
    succeeded(evidence_.begin(unknowns_, std::move(points)));
}

bool BodyLeastSquares::succeeded(Result<void> called) {
    if (!called) error_ = std::move(called.error());
    return called.has_value();
}

void BodyLeastSquares::setState(const BodyState& state) {
    present_ = state;
    intervals_ = sidedIntervals(unknowns_.body, state.shape);
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        double& value = shapeValue(unknowns_.body, present_.shape, i);
        value = std::clamp(value, intervals_[i].lower, intervals_[i].upper);
    }
    if (unknowns_.clothing > 0 && present_.clothing.size() == 0) present_.clothing.setZero(unknowns_.clothing);
    if (unknowns_.focal && present_.logFocal.size() == 0) {
        present_.logFocal.setZero(static_cast<Eigen::Index>(viewResiduals_.size()));
    }
    trial_ = present_;
}

int BodyLeastSquares::parameterCount() const {
    return sharedSize() + static_cast<int>(viewResiduals_.size()) * ownSize();
}

bool BodyLeastSquares::addViewResiduals(const BodyState& state, std::size_t view,
                                        NormalEquations& equations) {
    static const Eigen::Matrix3Xd kNoPoints(3, 0);
    const PosedBody body{unknowns_.body, state.shape, state.poses[view], kNoPoints, nullptr};
    return std::ranges::all_of(viewResiduals_[view],
                               [&](const auto& residual) { return residual->evaluate(body, equations); });
}

bool BodyLeastSquares::addSharedResiduals(const BodyState& state, NormalEquations& equations) {
    static const Eigen::Matrix3Xd kNoPoints(3, 0);
    if (sharedResiduals_.empty()) return true;
    PosedBody body{unknowns_.body, state.shape, state.poses.front(), kNoPoints, nullptr};
    const bool slopes = equations.wantsJacobian();
    body.stature = statureOf_.stature(state.shape, slopes ? &unknowns_.body : nullptr, workspace_,
                                      slopes ? &statureGradient_ : nullptr);
    if (slopes) body.statureGradient = &statureGradient_;
    return std::ranges::all_of(sharedResiduals_,
                               [&](const auto& residual) { return residual->evaluate(body, equations); });
}

std::vector<SharedInformation> BodyLeastSquares::information() {
    if (error_ || !succeeded(evidence_.linearise(present_, equations_))) return {};
    std::vector<SharedInformation> all;
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        if (!equations_[view].possible() || !addViewResiduals(present_, view, equations_[view])) return {};
        equations_[view].finish();
        const double focalSigma = unknowns_.focal ? priors_.logFocal[view].sigma : 1;
        all.push_back(reducedToShared(equations_[view], unknowns_, 1 / (focalSigma * focalSigma)));
    }
    values_.begin(unknowns_.viewSize(), true);
    if (!addSharedResiduals(present_, values_)) return {};
    values_.finish();
    const int shape = unknowns_.shapeSize();
    SharedInformation known;
    known.matrix.setZero(sharedSize(), sharedSize());
    known.gradient.setZero(sharedSize());
    known.matrix.topLeftCorner(shape, shape) =
        values_.hessian().topLeftCorner(shape, shape).selfadjointView<Eigen::Lower>();
    known.gradient.head(shape) = values_.gradient().head(shape);
    for (int i = 0; i < unknowns_.clothing; ++i) {
        const NormalPrior& prior = priors_.clothing[static_cast<std::size_t>(i)];
        const double precision = 1 / (prior.sigma * prior.sigma);
        known.matrix(shape + i, shape + i) = precision;
        known.gradient[shape + i] = precision * (present_.clothing[i] - prior.mean);
    }
    all.push_back(std::move(known));
    return all;
}

double BodyLeastSquares::otherCost(const BodyState& state) const {
    double cost = 0;
    const auto add = [&](const NormalPrior& prior, double value) {
        const double residual = (value - prior.mean) / prior.sigma;
        cost += 0.5 * residual * residual;
    };
    for (int g = 0; g < unknowns_.clothing; ++g)
        add(priors_.clothing[static_cast<std::size_t>(g)], state.clothing[g]);
    for (std::size_t v = 0; unknowns_.focal && v < viewResiduals_.size(); ++v)
        add(priors_.logFocal[v], state.logFocal[static_cast<Eigen::Index>(v)]);
    return cost;
}

bool BodyLeastSquares::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    if (error_ || !succeeded(evidence_.linearise(present_, equations_))) return false;
    const int shape = unknowns_.shapeSize(), pose = unknowns_.poseSize(), clothing = unknowns_.clothing;
    const int own = ownSize(), focal = own - pose, shared = sharedSize();
    cost = otherCost(present_);
    hessian.setZero();
    gradient.setZero();
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        NormalEquations& equations = equations_[view];
        if (!equations.possible() || !addViewResiduals(present_, view, equations) ||
            (view == 0 && !addSharedResiduals(present_, equations))) {
            return false;
        }
        equations.finish();
        cost += equations.cost();
        // The view's columns are [shape | pose | clothing | focal]; clothing moves up to the shape.
        const Eigen::MatrixXd& h = equations.hessian();
        const Eigen::VectorXd& g = equations.gradient();
        const int first = shared + static_cast<int>(view) * own;
        const int inClothing = unknowns_.clothingColumn(), inFocal = unknowns_.focalColumn();
        hessian.topLeftCorner(shape, shape) += h.topLeftCorner(shape, shape);
        hessian.block(first, 0, pose, shape) = h.block(shape, 0, pose, shape);
        hessian.block(first, first, pose, pose) = h.block(shape, shape, pose, pose);
        gradient.head(shape) += g.head(shape);
        gradient.segment(first, pose) = g.segment(shape, pose);
        hessian.block(shape, 0, clothing, shape) += h.block(inClothing, 0, clothing, shape);
        hessian.block(shape, shape, clothing, clothing) +=
            h.block(inClothing, inClothing, clothing, clothing);
        hessian.block(first, shape, pose, clothing) =
            h.block(inClothing, shape, clothing, pose).transpose();
        gradient.segment(shape, clothing) += g.segment(inClothing, clothing);
        hessian.block(first + pose, 0, focal, shape) = h.block(inFocal, 0, focal, shape);
        hessian.block(first + pose, shape, focal, clothing) = h.block(inFocal, inClothing, focal, clothing);
        hessian.block(first + pose, first, focal, pose) = h.block(inFocal, shape, focal, pose);
        hessian.block(first + pose, first + pose, focal, focal) = h.block(inFocal, inFocal, focal, focal);
        gradient.segment(first + pose, focal) = g.segment(inFocal, focal);
        for (int i = 0; i < focal; ++i) {
            const NormalPrior& prior = priors_.logFocal[view];
            const double precision = 1 / (prior.sigma * prior.sigma);
            hessian(first + pose, first + pose) += precision;
            gradient[first + pose] +=
                precision * (present_.logFocal[static_cast<Eigen::Index>(view)] - prior.mean);
        }
    }
    for (int i = 0; i < clothing; ++i) {
        const NormalPrior& prior = priors_.clothing[static_cast<std::size_t>(i)];
        const double precision = 1 / (prior.sigma * prior.sigma);
        hessian(shape + i, shape + i) += precision;
        gradient[shape + i] += precision * (present_.clothing[i] - prior.mean);
    }
    return true;
}

double BodyLeastSquares::costAfter(const Eigen::VectorXd& step) {
    constexpr double kImpossible = std::numeric_limits<double>::infinity();
    applyStep(unknowns_, intervals_, present_, step, trial_);
    if (error_ || !succeeded(evidence_.costs(trial_, costs_))) return kImpossible;
    double cost = otherCost(trial_);
    for (std::size_t view = 0; view < viewResiduals_.size(); ++view) {
        values_.begin(unknowns_.viewSize(), false);
        if (!addViewResiduals(trial_, view, values_) || (view == 0 && !addSharedResiduals(trial_, values_))) {
            return kImpossible;
        }
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
        double cost = otherCost(candidates[i]);
        for (std::size_t view = 0; view < views; ++view) {
            values_.begin(unknowns_.viewSize(), false);
            const bool possible = addViewResiduals(candidates[i], view, values_) &&
                                  (view != 0 || addSharedResiduals(candidates[i], values_));
            cost += possible ? byView[i * views + view] + values_.cost() : kImpossible;
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
        const double value = shapeValue(unknowns_.body, present_.shape, i);
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].lower - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].upper - value;
    }
    for (int i = 0; i < unknowns_.clothing; ++i)
        lower[unknowns_.shapeSize() + i] = -present_.clothing[i];
}

}  // namespace abf
