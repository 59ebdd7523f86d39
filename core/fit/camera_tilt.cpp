// SPDX-License-Identifier: Apache-2.0
#include "core/fit/camera_tilt.h"

#include <Eigen/Geometry>

#include "core/fit/residuals/normal_equations.h"
#include "core/fit/stance_points.h"

namespace abf {
namespace {

/// Parameters: turns about the image's right (pitch) and about the viewing direction (roll), applied to the
/// points; a turn about z changes nothing here. Three columns, as of one bone; the third stays put.
class TiltProblem final : public LeastSquaresProblem {
  public:
    TiltProblem(const Eigen::Matrix3Xd& points, const GroundResidual& ground, const TiltSpread& spread)
        : points_(points), ground_(ground), spread_(spread), moved_(points), jacobian_(3 * points.cols(), 3) {
        free_.bones = {0};
    }

    int parameterCount() const override { return 3; }

    bool linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) override {
        if (!evaluate(present_, true)) return false;
        cost = equations_.cost();
        hessian = equations_.hessian();
        hessian(2, 2) += 1;
        gradient = equations_.gradient();
        return true;
    }

    double costAfter(const Eigen::VectorXd& step) override {
        trial_ = present_ + step;
        return evaluate(trial_, false) ? equations_.cost() : std::numeric_limits<double>::infinity();
    }

    void accept() override { present_ = trial_; }

    Eigen::Matrix3d rotation() const { return rotationOf(present_); }

  private:
    static Eigen::Matrix3d rotationOf(const Eigen::Vector3d& angles) {
        return (Eigen::AngleAxisd(angles.y(), Eigen::Vector3d::UnitY()) *
                Eigen::AngleAxisd(angles.x(), Eigen::Vector3d::UnitX()))
            .toRotationMatrix();
    }

    bool evaluate(const Eigen::Vector3d& angles, bool wantsJacobian) {
        const Eigen::Matrix3d rotation = rotationOf(angles);
        moved_.noalias() = rotation * points_;
        if (wantsJacobian) {
            // P = Ry Rx P₀: ∂/∂pitch turns about Ry·x, ∂/∂roll about y.
            const Eigen::Vector3d pitchAxis =
                Eigen::AngleAxisd(angles.y(), Eigen::Vector3d::UnitY()) * Eigen::Vector3d::UnitX();
            for (Eigen::Index k = 0; k < moved_.cols(); ++k) {
                const Eigen::Vector3d p = moved_.col(k);
                jacobian_.block<3, 1>(3 * k, 0) = pitchAxis.cross(p);
                jacobian_.block<3, 1>(3 * k, 1) = Eigen::Vector3d::UnitY().cross(p);
                jacobian_.block<3, 1>(3 * k, 2).setZero();
            }
        }
        equations_.begin(3, wantsJacobian);
        const PosedBody body{free_, shape_, pose_, moved_, wantsJacobian ? &jacobian_ : nullptr};
        if (!ground_.evaluate(body, equations_)) return false;
        const Eigen::Vector2d prior(angles.x() / spread_.pitch, angles.y() / spread_.roll);
        Eigen::Matrix<double, 2, 3> priorJacobian = Eigen::Matrix<double, 2, 3>::Zero();
        priorJacobian(0, 0) = 1 / spread_.pitch;
        priorJacobian(1, 1) = 1 / spread_.roll;
        equations_.add(prior, priorJacobian, 0, RobustLoss::quadratic(), 1);
        equations_.finish();
        return true;
    }

    const Eigen::Matrix3Xd& points_;
    const GroundResidual& ground_;
    TiltSpread spread_;
    FreeParameters free_;
    BodyShape shape_;
    BodyPose pose_;
    Eigen::Matrix3Xd moved_;
    Eigen::MatrixXd jacobian_;
    NormalEquations equations_;
    Eigen::Vector3d present_ = Eigen::Vector3d::Zero(), trial_ = Eigen::Vector3d::Zero();
};

}  // namespace

Eigen::Matrix3d levellingRotation(const Eigen::Matrix3Xd& points, const GroundResidual& ground,
                                  const TiltSpread& spread, DampedLeastSquares& solver) {
    TiltProblem problem(points, ground, spread);
    const SolverSummary summary = solver.solve(problem, SolverOptions{.maxIterations = 20});
    return summary.end == SolverEnd::NumericalFailure ? Eigen::Matrix3d::Identity() : problem.rotation();
}

}  // namespace abf
