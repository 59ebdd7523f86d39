// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/residuals/residual.h"

namespace abf {

/// Rows that are affine in the free shape parameters x = [phenotypes, local changes]:
/// r = value + slopes·(x − at), each a block of its own, whitened. Knowledge about the person that does not
/// change while a solve runs, such as a measure linearised at the body it starts from.
class LinearShapeResidual : public Residual {
  public:
    struct Row {
        double value = 0;
        Eigen::RowVectorXd slopes;  ///< one a free shape parameter
        RobustLoss loss = RobustLoss::quadratic();
    };
    LinearShapeResidual(Eigen::VectorXd at, std::vector<Row> rows) : at_(std::move(at)), rows_(std::move(rows)) {}

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    Eigen::VectorXd at_;
    std::vector<Row> rows_;
};

/// Some of the free shape parameters, x, are normal about zero: r = W x, with the whitening W (n×n).
class NormalShapeResidual : public Residual {
  public:
    /// x: the free shape parameters from `firstColumn` on.
    NormalShapeResidual(Eigen::MatrixXd whitening, int firstColumn)
        : whitening_(std::move(whitening)), firstColumn_(firstColumn) {}

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    Eigen::MatrixXd whitening_;
    int firstColumn_;
};

/// The free shape parameters of a shape, in the order of FreeParameters. Local changes that are absent are 0.
Eigen::VectorXd shapeParameters(const FreeParameters& free, const BodyShape& shape);

}  // namespace abf
