// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/direction.h"

namespace abf {
namespace {
/// A shorter segment (metres) has no direction worth comparing.
constexpr double kShortest = 1e-6;
}  // namespace

DirectionResidual::DirectionResidual(std::vector<Observation> observations, double lossScale)
    : observations_(std::move(observations)), loss_(RobustLoss::cauchy(lossScale)) {}

bool DirectionResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    auto jacobian = sink.scratchRows(3);
    for (const Observation& o : observations_) {
        if (o.weight <= 0) continue;
        const Eigen::Vector3d segment = 0.5 * (body.points.col(o.toA) + body.points.col(o.toB) -
                                               body.points.col(o.fromA) - body.points.col(o.fromB));
        const double length = segment.norm();
        if (length < kShortest) continue;
        const Eigen::Vector3d unit = segment / length;
        const Eigen::Vector3d residual = (unit - o.direction) / o.sigma;
        if (sink.wantsJacobian()) {
            // d(s/‖s‖) = (I − uuᵀ) ds / ‖s‖
            const Eigen::Matrix3d bySegment =
                (Eigen::Matrix3d::Identity() - unit * unit.transpose()) * (0.5 / (length * o.sigma));
            const Eigen::MatrixXd& byPoints = *body.pointJacobian;
            jacobian.noalias() = bySegment.lazyProduct(byPoints.middleRows<3>(3 * o.toA));
            jacobian.noalias() += bySegment.lazyProduct(byPoints.middleRows<3>(3 * o.toB));
            jacobian.noalias() -= bySegment.lazyProduct(byPoints.middleRows<3>(3 * o.fromA));
            jacobian.noalias() -= bySegment.lazyProduct(byPoints.middleRows<3>(3 * o.fromB));
        }
        sink.add(residual, jacobian, 0, loss_, o.weight);
    }
    return true;
}

}  // namespace abf
