// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/body/surface_points.h"
#include "core/fit/body_step.h"
#include "core/fit/residuals/normal_equations.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

/// One body onto corresponding points: the sum of squared distances between selected vertices and their
/// targets, by shape and pose together, with a faint pull of the phenotypes that the points say nothing
/// about.
class MeshLeastSquares final : public LeastSquaresProblem {
  public:
    /// The selection is that of `workspace`; `targets`: 3×selection, metres. All must outlive the problem.
    MeshLeastSquares(const SurfacePoints& points, SurfacePoints::Workspace& workspace, FreeParameters free,
                     const Eigen::Matrix3Xd& targets);

    void setState(const BodyState& state);
    const BodyState& state() const { return present_; }

    int parameterCount() const override { return free_.size(); }
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override { std::swap(present_, trial_); }
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

  private:
    double priorCost(const BodyState& state) const;

    const SurfacePoints& points_;
    SurfacePoints::Workspace& workspace_;
    FreeParameters free_;
    const Eigen::Matrix3Xd& targets_;
    BodyState present_, trial_;
    std::vector<Interval> intervals_;
    Eigen::Matrix3Xd positions_;
    SurfaceDerivatives derivatives_;
    std::vector<SurfaceRow> rows_;
    NormalEquations equations_;
};

}  // namespace abf
