// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/ground.h"

#include <algorithm>

#include "core/fit/stance_points.h"

namespace abf {
namespace {
/// Regularises the line between feet that stand side by side (square metres).
constexpr double kFeetTogether = 0.02;
}  // namespace

bool GroundResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const RobustLoss loss = RobustLoss::cauchy(spread_.tail);
    const auto& p = body.points;
    const bool slopes = sink.wantsJacobian();
    const auto jacobianRow = [&](int point, int axis) { return body.pointJacobian->row(3 * point + axis); };

    const auto flat = [&](int heel, int ball, double weight) {
        if (weight <= 0) return;
        const Eigen::Matrix<double, 1, 1> residual((p(2, ball) - p(2, heel)) / spread_.flat);
        auto jacobian = sink.scratchRows(1);
        if (slopes) jacobian = (jacobianRow(ball, 2) - jacobianRow(heel, 2)) / spread_.flat;
        sink.add(residual, jacobian, 0, loss, weight);
    };
    flat(kLeftHeelSole, kLeftBallSole, left_);
    flat(kRightHeelSole, kRightBallSole, right_);

    const double both = std::min(left_, right_);
    if (both <= 0) return true;
    {
        const double difference =
            0.5 * (p(2, kLeftHeelSole) + p(2, kLeftBallSole) - p(2, kRightHeelSole) - p(2, kRightBallSole));
        const Eigen::Matrix<double, 1, 1> residual(difference / spread_.level);
        auto jacobian = sink.scratchRows(1);
        if (slopes) {
            jacobian = (jacobianRow(kLeftHeelSole, 2) + jacobianRow(kLeftBallSole, 2) -
                        jacobianRow(kRightHeelSole, 2) - jacobianRow(kRightBallSole, 2)) *
                       (0.5 / spread_.level);
        }
        sink.add(residual, jacobian, 0, loss, both);
    }
    {
        // r = c − (a + t·e): from the nearest point of the line a + t·e between the feet, e = b − a.
        const Eigen::Vector2d a = 0.5 * (p.col(kLeftHeelSole) + p.col(kLeftBallSole)).head<2>();
        const Eigen::Vector2d b = 0.5 * (p.col(kRightHeelSole) + p.col(kRightBallSole)).head<2>();
        const Eigen::Vector2d c = p.col(kCentreOfMass).head<2>();
        const Eigen::Vector2d e = b - a, d = c - a;
        const double length2 = e.squaredNorm() + kFeetTogether;
        const double free = (d.dot(e) + 0.5 * kFeetTogether) / length2;
        const double t = std::clamp(free, 0.0, 1.0);
        const Eigen::Vector2d residual = (d - t * e) / spread_.balance;
        auto jacobian = sink.scratchRows(2);
        if (slopes) {
            // dr = dd − t de − e dt, and dt = (e·dd + (d − 2 t e)·de) / length2 inside the segment.
            Eigen::Matrix2d byD = Eigen::Matrix2d::Identity(), byE = -t * Eigen::Matrix2d::Identity();
            if (free > 0 && free < 1) {
                byD -= e * e.transpose() / length2;
                byE -= e * (d - 2 * t * e).transpose() / length2;
            }
            const Eigen::Matrix2d byC = byD / spread_.balance;
            const Eigen::Matrix2d byA = -(byD + byE) * (0.5 / spread_.balance),
                                  byB = byE * (0.5 / spread_.balance);
            const auto rows = [&](int point) { return body.pointJacobian->middleRows<2>(3 * point); };
            jacobian.noalias() = byC.lazyProduct(rows(kCentreOfMass));
            jacobian.noalias() += byA.lazyProduct(rows(kLeftHeelSole));
            jacobian.noalias() += byA.lazyProduct(rows(kLeftBallSole));
            jacobian.noalias() += byB.lazyProduct(rows(kRightHeelSole));
            jacobian.noalias() += byB.lazyProduct(rows(kRightBallSole));
        }
        sink.add(residual, jacobian, 0, loss, both);
    }
    return true;
}

}  // namespace abf
