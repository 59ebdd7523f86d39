// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/linear_shape.h"

namespace abf {

Eigen::VectorXd shapeParameters(const FreeParameters& free, const BodyShape& shape) {
    Eigen::VectorXd values(free.shapeSize());
    Eigen::Index at = 0;
    for (const Phenotype p : free.phenotypes) values[at++] = shape.phenotypes[p];
    for (const int change : free.localChanges) {
        values[at++] = shape.localChanges.size() == 0 ? 0 : shape.localChanges[change];
    }
    return values;
}

bool LinearShapeResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const Eigen::VectorXd moved = shapeParameters(body.free, body.shape) - at_;
    auto jacobian = sink.scratchRows(1).leftCols(body.free.shapeSize());
    for (const Row& row : rows_) {
        const Eigen::Matrix<double, 1, 1> residual(row.value + row.slopes.dot(moved));
        if (sink.wantsJacobian()) jacobian = row.slopes;
        sink.add(residual, jacobian, 0, row.loss, 1);
    }
    return true;
}

bool NormalShapeResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const Eigen::VectorXd all = shapeParameters(body.free, body.shape);
    sink.add(whitening_ * all.segment(firstColumn_, whitening_.cols()), whitening_, firstColumn_,
             RobustLoss::quadratic(), 1);
    return true;
}

}  // namespace abf
