// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/reprojection.h"

namespace abf {
namespace {
/// Nearer than this a perspective projection of a body makes no sense (metres).
constexpr double kNearest = 0.05;
}  // namespace

ReprojectionResidual::ReprojectionResidual(const PinholeCamera& camera, std::vector<Observation> observations,
                                           double lossScale)
    : camera_(camera), observations_(std::move(observations)), loss_(RobustLoss::cauchy(lossScale)) {}

bool ReprojectionResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const Eigen::Matrix3d rotation = camera_.cameraFromWorld.linear();
    const Eigen::Vector3d translation = camera_.cameraFromWorld.translation();
    auto jacobian = sink.scratchRows(2);
    for (const Observation& o : observations_) {
        if (o.weight <= 0) continue;
        const Eigen::Vector3d p = rotation * body.points.col(o.point) + translation;
        if (!(p.z() > kNearest)) return false;
        const double inverseDepth = 1 / p.z();
        const double x = p.x() * inverseDepth, y = p.y() * inverseDepth;
        const Eigen::Vector2d pixel(camera_.fx * x + camera_.cx, camera_.fy * y + camera_.cy);
        const Eigen::Vector2d residual = (pixel - o.pixel) / o.sigmaPx;
        if (sink.wantsJacobian()) {
            const double scale = inverseDepth / o.sigmaPx;
            Eigen::Matrix<double, 2, 3> projection;
            projection << camera_.fx * scale, 0, -camera_.fx * x * scale,  //
                0, camera_.fy * scale, -camera_.fy * y * scale;
            const Eigen::Matrix<double, 2, 3> byPoint = projection * rotation;
            jacobian.noalias() = byPoint.lazyProduct(body.pointJacobian->middleRows<3>(3 * o.point));
        }
        sink.add(residual, jacobian, 0, o.trusted ? RobustLoss::quadratic() : loss_, o.weight);
    }
    return true;
}

}  // namespace abf
