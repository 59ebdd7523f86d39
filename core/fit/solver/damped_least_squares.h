// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/fit/solver/cholesky.h"

namespace abf {

/// A non-linear least-squares problem as the solver sees it: it owns the parameters (which may live on a
/// manifold) and knows a *present* state and a *trial* state. The solver knows only steps.
class LeastSquaresProblem {
  public:
    virtual ~LeastSquaresProblem() = default;

    /// Number n of entries of a step. Constant during a solve.
    virtual int parameterCount() const = 0;

    /// Cost, Gauss-Newton matrix (n×n, only the lower triangle is read) and gradient of the cost (n) at the
    /// present state. False when the state is impossible.
    virtual bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) = 0;

    /// Makes the present state moved by `step` the trial state and returns its cost; not finite where
    /// the trial state is impossible.
    virtual double costAfter(const Eigen::VectorXd& step) = 0;

    /// The trial state becomes the present state.
    virtual void accept() = 0;

    /// The range (lower ≤ 0 ≤ upper) that each entry of the next step must keep. Both come preset to -inf and
    /// +inf.
    virtual void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
        static_cast<void>(lower), static_cast<void>(upper);
    }
};

enum class SolverEnd { Converged, MaxIterations, Cancelled, NumericalFailure };

struct SolverOptions {
    int maxIterations = 50;           ///< factorisations tried, whether their step was accepted or not
    double initialDamping = 1e-3;     ///< relative to the diagonal of the Gauss-Newton matrix
    double costTolerance = 1e-6;      ///< converged when an accepted step lowers the cost by less, relatively
    double gradientTolerance = 1e-9;  ///< converged when |g_i| / sqrt(H_ii) is below for all free i
};

struct SolverSummary {
    SolverEnd end = SolverEnd::NumericalFailure;
    int iterations = 0;  ///< factorisations tried
    int accepted = 0;    ///< steps taken
    double initialCost = 0, finalCost = 0;
    double damping = 0;  ///< at the end; a good start for a continued solve
};

/// Levenberg-Marquardt on dense normal equations: Marquardt's scaling, damping by the gain ratio (Nielsen,
/// "Damping parameter in Marquardt's method", 1999), Cholesky factorisation, box limits on the step by an
/// active set: a parameter at its limit whose gradient pushes outward is held there, one whose step would
/// pass its limit goes just to it, and the others make the best of that.
///
/// The object is the workspace: after the first solve of a size, later ones and all iterations allocate
/// nothing. One thread at a time.
class DampedLeastSquares {
  public:
    /// Called after each accepted step with its number (from 1) and cost, on the calling thread.
    using StepCallback = std::function<void(int accepted, double cost)>;

    /// Polls `stop` before each iteration. The problem's present state is the best one found, however
    /// it ends. NumericalFailure: the first state is impossible, or no damping makes the matrix factorisable.
    SolverSummary solve(LeastSquaresProblem& problem, const SolverOptions& options, std::stop_token stop = {},
                        const StepCallback& onAccepted = {});

  private:
    void prepare(int n);
    /// Sets step_ to the minimiser of the damped model within the limits. Parameters whose step is given in
    /// held_ keep it. False when the matrix cannot be factorised.
    bool solveWithinLimits(double damping, double diagonalFloor);

    Eigen::MatrixXd hessian_;
    Cholesky damped_;
    Eigen::VectorXd gradient_, step_, lower_, upper_, held_;
    Eigen::VectorXd free_, image_, excess_;  // of solveWithinLimits()
    Eigen::MatrixXd images_, small_;
    std::vector<Eigen::Index> fixed_;
};

}  // namespace abf
