// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/body/body_points.h"
#include "core/fit/residuals/normal_equations.h"
#include "core/fit/residuals/residual.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

/// One body in one or several views: the shape is shared, each view has its own pose. Poses are LocalRef with
/// all bones present, and place the body in the view's *fit frame* (see view_frame.h).
struct BodyState {
    BodyShape shape;
    std::vector<BodyPose> poses;
};

using ResidualList = std::vector<std::unique_ptr<const Residual>>;

/// The least-squares problem of a body seen in several views. A step is [phenotypes | view 0 | view 1 ...], a
/// view's part being that of FreeParameters after the shape.
class BodyLeastSquares final : public LeastSquaresProblem {
  public:
    /// `points` are those that the residuals index. `free` holds for each view; its phenotypes may be none.
    /// `viewResiduals` one list a view; `sharedResiduals` see only the shape and the stature.
    BodyLeastSquares(const BodyPoints& points, BodyPoints::Workspace& workspace, FreeParameters free,
                     std::vector<ResidualList> viewResiduals, ResidualList sharedResiduals);

    /// Sets the present state. Each phenotype then keeps to the interval between two anchors in which it
    /// starts: the body is smooth in there, and has a kink at the anchor (muscle and weight at 0.5).
    void setState(const BodyState& state);
    const BodyState& state() const { return present_; }
    /// Points of a view at the state of the last linearise() or accept(), 3×count, fit frame.
    const Eigen::Matrix3Xd& points(std::size_t view) const { return presentPoints_[view]; }

    int parameterCount() const override;
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override;
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

  private:
    int poseSize() const { return free_.size() - free_.shapeSize(); }
    bool evaluateShared(const BodyState& state, NormalEquations& equations, bool wantsJacobian);
    bool evaluateView(const BodyState& state, std::size_t view, Eigen::Matrix3Xd& points, bool wantsJacobian);
    void move(const Eigen::VectorXd& step);

    const BodyPoints& bodyPoints_;
    BodyPoints::Workspace& workspace_;
    FreeParameters free_;
    std::vector<ResidualList> viewResiduals_;
    ResidualList sharedResiduals_;

    BodyState present_, trial_;
    std::vector<std::pair<double, double>> intervals_;  // of the free phenotypes
    std::vector<Eigen::Matrix3Xd> presentPoints_, trialPoints_;
    Eigen::MatrixXd pointJacobian_;
    Eigen::VectorXd statureGradient_;
    NormalEquations equations_;
};

}  // namespace abf
