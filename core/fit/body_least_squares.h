// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/fit/body_step.h"
#include "core/fit/evidence.h"
#include "core/fit/shared_information.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

using ResidualList = std::vector<std::unique_ptr<const Residual>>;

/// All that is said about one view: terms about points, and residuals that see only shape and pose.
struct ViewTerms {
    EvidenceView points;
    ResidualList parameters;
};

/// A normal distribution.
struct NormalPrior {
    double mean = 0, sigma = 1;
};

/// What is usual of the unknowns beside shape and pose.
struct OtherPriors {
    std::vector<NormalPrior> clothing;  ///< by group, metres; used where clothing is free
    std::vector<NormalPrior> logFocal;  ///< by view; used where focal lengths are free
};

/// The least-squares problem of a body seen in several views. Steps are those of body_step.h.
class BodyLeastSquares final : public LeastSquaresProblem {
  public:
    /// `evidence` evaluates the point terms; `statureOf` gives the stature. `unknowns` hold for each view; the
    /// shape parameters may be none, and facial actions are not solved for. `shared` residuals see only the
    /// shape and the stature.
    BodyLeastSquares(EvidenceEvaluator& evidence, const BodyPoints& statureOf,
                     BodyPoints::Workspace& workspace, FitUnknowns unknowns, std::vector<ViewTerms> views,
                     ResidualList shared, OtherPriors priors = {});

    /// Sets the present state. Each shape parameter then keeps to its sidedIntervals(): the body is smooth in
    /// there, and has kinks at their ends (muscle and weight at 0.5, local changes at 0).
    void setState(const BodyState& state);
    const BodyState& state() const { return present_; }

    int parameterCount() const override;
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override;
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

    /// The cost of each candidate by itself; +infinity where it is impossible. The present state stays.
    std::vector<double> costsOf(std::span<const BodyState> candidates);

    /// What each view, and what else is known of the person (last), tells of what the views share, at the
    /// present state. Empty when the evaluator failed or the state is impossible.
    std::vector<SharedInformation> information();
    const FitUnknowns& unknowns() const { return unknowns_; }

    /// Why a call failed, where the evaluator did; empty otherwise.
    const std::optional<Error>& error() const { return error_; }

  private:
    /// Columns of a view by itself: its pose and focal length; of what the views share.
    int ownSize() const { return unknowns_.poseSize() + (unknowns_.focal ? 1 : 0); }
    int sharedSize() const { return unknowns_.shapeSize() + unknowns_.clothing; }
    double otherCost(const BodyState& state) const;
    bool succeeded(Result<void> called);
    bool addViewResiduals(const BodyState& state, std::size_t view, NormalEquations& equations);
    bool addSharedResiduals(const BodyState& state, NormalEquations& equations);

    EvidenceEvaluator& evidence_;
    const BodyPoints& statureOf_;
    BodyPoints::Workspace& workspace_;
    FitUnknowns unknowns_;
    OtherPriors priors_;
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
