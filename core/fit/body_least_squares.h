// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/fit/body_step.h"
#include "core/fit/evidence.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

using ResidualList = std::vector<std::unique_ptr<const Residual>>;

/// All that is said about one view: terms about points, and residuals that see only shape and pose.
struct ViewTerms {
    EvidenceView points;
    ResidualList parameters;
};

/// The least-squares problem of a body seen in several views. A step is [phenotypes, local changes | view 0 |
/// view 1 ...], a view's part being that of FreeParameters after the shape.
class BodyLeastSquares final : public LeastSquaresProblem {
  public:
    /// `evidence` evaluates the point terms; `statureOf` gives the stature. `free` holds for each view; its
    /// shape parameters may be none, and facial actions are not solved for. `shared` residuals see only the
    /// shape and the stature.
    BodyLeastSquares(EvidenceEvaluator& evidence, const BodyPoints& statureOf,
                     BodyPoints::Workspace& workspace, FreeParameters free, std::vector<ViewTerms> views,
                     ResidualList shared);

    /// Sets the present state. Each phenotype then keeps to the interval between two anchors in which it
    /// starts: the body is smooth in there, and has a kink at the anchor (muscle and weight at 0.5).
    void setState(const BodyState& state);
    const BodyState& state() const { return present_; }

    int parameterCount() const override;
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override;
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

    /// The cost of each candidate by itself; +infinity where it is impossible. The present state stays.
    std::vector<double> costsOf(std::span<const BodyState> candidates);

    /// Why a call failed, where the evaluator did; empty otherwise.
    const std::optional<Error>& error() const { return error_; }

  private:
    int poseSize() const { return free_.size() - free_.shapeSize(); }
    bool succeeded(Result<void> called);
    bool addParameterResiduals(const BodyState& state, std::size_t view, NormalEquations& equations);

    EvidenceEvaluator& evidence_;
    const BodyPoints& statureOf_;
    BodyPoints::Workspace& workspace_;
    FreeParameters free_;
    std::vector<ResidualList> viewResiduals_;
    ResidualList sharedResiduals_;
    std::optional<Error> error_;

    BodyState present_, trial_;
    std::vector<Interval> intervals_;  // of the free shape parameters
    Eigen::VectorXd statureGradient_;
    std::vector<NormalEquations> equations_;  // one a view
    NormalEquations values_;
    std::vector<double> costs_;
};

}  // namespace abf
