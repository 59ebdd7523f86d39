// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/surface_points.h"
#include "core/fit/body_step.h"
#include "core/fit/residuals/normal_equations.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

/// A scan point and the model vertex that it is compared with.
struct ScanMatch {
    std::uint32_t vertex;
    Eigen::Vector3d target;  ///< metres
    Eigen::Vector3d normal;  ///< of the body there, unit
    double weight;
};

/// One body onto matched scan points: distances along the normals (and, far more weakly, across them) under a
/// Cauchy loss, with weak normal priors on phenotypes, local changes and the pose's distance from a stance.
class ScanLeastSquares final : public LeastSquaresProblem {
  public:
    /// All must outlive the problem.
    ScanLeastSquares(const SurfacePoints& points, SurfacePoints::Workspace& workspace)
        : points_(points), workspace_(workspace) {}

    /// `scale`: the loss's, metres. `stance`: what the bones are held near.
    void setUp(FreeParameters free, const BodyPose& stance, double scale);
    Result<void> setMatches(std::vector<ScanMatch> matches);
    void setState(const BodyState& state);
    const BodyState& state() const { return present_; }

    int parameterCount() const override { return free_.size(); }
    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override;
    double costAfter(const Eigen::VectorXd& step) override;
    void accept() override { std::swap(present_, trial_); }
    void stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const override;

  private:
    void makeRows();
    /// Sum of the priors at a state; adds to gradient and Gauss-Newton matrix where given.
    double priors(const BodyState& state, Eigen::MatrixXd* hessian, Eigen::VectorXd* gradient) const;

    const SurfacePoints& points_;
    SurfacePoints::Workspace& workspace_;
    FreeParameters free_;
    BodyPose stance_;
    double scale_ = 0.05;
    std::vector<ScanMatch> matches_;
    BodyState present_, trial_;
    std::vector<Interval> intervals_;
    Eigen::Matrix3Xd positions_;
    SurfaceDerivatives derivatives_;
    std::vector<SurfaceRow> rows_;
    NormalEquations equations_;
};

}  // namespace abf
