// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/known_height.h"

namespace abf {

bool KnownHeightResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const Eigen::Matrix<double, 1, 1> residual((body.stature - target_) / sigma_);
    auto jacobian = sink.scratchRows(1).leftCols(body.free.shapeSize());
    if (sink.wantsJacobian()) jacobian = body.statureGradient->transpose() / sigma_;
    sink.add(residual, jacobian, 0, RobustLoss::quadratic(), 1);
    return true;
}

}  // namespace abf
