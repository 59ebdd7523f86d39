// SPDX-License-Identifier: Apache-2.0
#include "core/fit/solver/damped_least_squares.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Beyond this damping a step moves nothing that a double still resolves.
constexpr double kMaxDamping = 1e12;
constexpr double kMinDamping = 1e-12;
constexpr double kWeakDamping = 0.1;
/// Steps that keep less than this share of the predicted decrease are rejected.
constexpr double kMinGain = 1e-3;
/// A parameter without a step given beforehand.
constexpr double kFree = kInfinity;
/// Rounds of one step, each holding the parameters that ran past their limits in the one before, and how many
/// of them at most.
constexpr int kMostRounds = 4;
constexpr int kMostFixed = 24;

}  // namespace

void DampedLeastSquares::prepare(int n) {
    hessian_.resize(n, n);
    damped_.resize(n);
    gradient_.resize(n);
    step_.resize(n);
    lower_.resize(n);
    upper_.resize(n);
    held_.resize(n);
    free_.resize(n);
    image_.resize(n);
    images_.resize(n, kMostFixed);
    small_.resize(kMostFixed, kMostFixed);
    excess_.resize(kMostFixed);
    fixed_.reserve(kMostFixed);
}

bool DampedLeastSquares::solveWithinLimits(double damping, double diagonalFloor) {
    const Eigen::Index n = gradient_.size();
    Cholesky::Matrix damped = damped_.matrix();
    damped.triangularView<Eigen::Lower>() = hessian_;
    free_ = -gradient_;
    for (Eigen::Index i = 0; i < n; ++i) {
        if (held_[i] == kFree) {
            damped(i, i) += damping * std::max(hessian_(i, i), diagonalFloor);
            continue;
        }
        damped.row(i).head(i).setZero();
        damped.col(i).tail(n - i).setZero();
        damped(i, i) = 1;
        free_[i] = 0;
    }
    if (!damped_.factorise()) return false;
    damped_.solveInPlace(free_);
    if (!free_.allFinite()) return false;
    step_ = free_;
    // Parameters that run past their limit go just to it, and the others make the best of that: with Z = A⁻¹E
    // for these columns E of the identity, x − Z (EᵀZ)⁻¹ (Eᵀx − limits). The factor is used again.
    fixed_.clear();
    for (int round = 0; round < kMostRounds; ++round) {
        const std::size_t before = fixed_.size();
        for (Eigen::Index i = 0; i < n && fixed_.size() < static_cast<std::size_t>(kMostFixed); ++i) {
            if (held_[i] != kFree || (step_[i] >= lower_[i] && step_[i] <= upper_[i])) continue;
            held_[i] = step_[i] < lower_[i] ? lower_[i] : upper_[i];
            image_.setZero();
            image_[i] = 1;
            damped_.solveInPlace(image_);
            images_.col(static_cast<Eigen::Index>(fixed_.size())) = image_;
            fixed_.push_back(i);
        }
        if (fixed_.size() == before) break;
        const auto k = static_cast<Eigen::Index>(fixed_.size());
        auto small = small_.topLeftCorner(k, k);
        auto excess = excess_.head(k);
        for (Eigen::Index r = 0; r < k; ++r) {
            const Eigen::Index i = fixed_[static_cast<std::size_t>(r)];
            excess[r] = free_[i] - held_[i];
            small.row(r) = images_.row(i).head(k);
        }
        Eigen::LLT<Eigen::Ref<Eigen::MatrixXd>> factor(small);
        if (factor.info() != Eigen::Success) break;
        factor.solveInPlace(excess);
        step_ = free_;
        step_.noalias() -= images_.leftCols(k) * excess;
    }
    step_ = step_.cwiseMax(lower_).cwiseMin(upper_);
    return step_.allFinite();
}

SolverSummary DampedLeastSquares::solve(LeastSquaresProblem& problem, const SolverOptions& options,
                                        std::stop_token stop, const StepCallback& onAccepted) {
    const int n = problem.parameterCount();
    prepare(n);
    SolverSummary summary;
    double cost = 0;
    double damping = options.initialDamping, growth = 2;
    const auto finish = [&](SolverEnd end) {
        summary.end = end;
        summary.finalCost = cost;
        summary.damping = damping;
        return summary;
    };
    if (stop.stop_requested()) return finish(SolverEnd::Cancelled);
    if (!problem.linearise(cost, hessian_, gradient_) || !std::isfinite(cost) || !gradient_.allFinite()) {
        return finish(SolverEnd::NumericalFailure);
    }
    summary.initialCost = cost;

    while (summary.iterations < options.maxIterations) {
        if (stop.stop_requested()) return finish(SolverEnd::Cancelled);
        ++summary.iterations;

        lower_.setConstant(-kInfinity);
        upper_.setConstant(kInfinity);
        problem.stepLimits(lower_, upper_);

        // A parameter that nothing observes still needs a pivot.
        const double diagonalFloor = 1e-12 * std::max(hessian_.diagonal().maxCoeff(), 1e-12);
        double largestGradient = 0;
        for (int i = 0; i < n; ++i) {
            const bool held = (upper_[i] <= 0 && gradient_[i] <= 0) || (lower_[i] >= 0 && gradient_[i] >= 0);
            held_[i] = held ? 0 : kFree;
            if (held) continue;
            const double diagonal = std::max(hessian_(i, i), diagonalFloor);
            largestGradient = std::max(largestGradient, std::abs(gradient_[i]) / std::sqrt(diagonal));
        }
        if (largestGradient <= options.gradientTolerance) return finish(SolverEnd::Converged);

        const auto worsen = [&] {
            damping *= growth;
            growth *= 2;
            return damping <= kMaxDamping;
        };
        if (!solveWithinLimits(damping, diagonalFloor)) {
            if (!worsen()) return finish(SolverEnd::NumericalFailure);
            continue;
        }

        const auto size = static_cast<std::size_t>(n);
        const double curvature = quadraticForm(hessian_.data(), size, size, step_.data());
        const double predicted = -(gradient_.dot(step_) + 0.5 * curvature);
        const double trialCost = predicted > 0 ? problem.costAfter(step_) : kInfinity;
        const double gain = (cost - trialCost) / predicted;
        if (!std::isfinite(trialCost) || !(gain > kMinGain)) {
            // No descent left within the resolution of the cost: this is the minimum (or a kink of it).
            if (predicted <= 1e-3 * options.costTolerance * cost || !worsen())
                return finish(SolverEnd::Converged);
            continue;
        }

        problem.accept();
        ++summary.accepted;
        const double decrease = cost - trialCost;
        const double shrink = 2 * gain - 1;
        damping = std::max(kMinDamping, damping * std::max(1.0 / 3, 1 - shrink * shrink * shrink));
        growth = 2;
        if (!problem.linearise(cost, hessian_, gradient_) || !std::isfinite(cost) || !gradient_.allFinite()) {
            return finish(SolverEnd::NumericalFailure);
        }
        if (onAccepted) onAccepted(summary.accepted, cost);
        // Under strong damping a small decrease only says that the step was short.
        if (decrease <= options.costTolerance * cost && damping < kWeakDamping) {
            return finish(SolverEnd::Converged);
        }
    }
    return finish(SolverEnd::MaxIterations);
}

}  // namespace abf
