// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/fit/residuals/residual.h"
#include "core/fit/residuals/surface_rows.h"

namespace abf {

/// Sums residual blocks into cost, gradient and Gauss-Newton matrix, with iteratively re-weighted losses.
/// Allocates only when sizes grow.
class NormalEquations : public ResidualSink {
  public:
    NormalEquations() : ResidualSink(false, 0) {}

    /// Starts over, for `columns` parameters.
    void begin(int columns, bool wantsJacobian);
    void add(const Eigen::Ref<const Eigen::VectorXd>& residual,
             const Eigen::Ref<const Eigen::MatrixXd>& jacobian, int firstColumn, const RobustLoss& loss,
             double weight) override;
    /// Adds what was summed elsewhere: `packedLower` holds the lower triangle of the Gauss-Newton matrix row
    /// by row, columns·(columns+1)/2 numbers, `gradient` one a column.
    void addSums(double cost, const float* packedLower, const float* gradient);
    /// Rows of surface points, each a block of its own whose loss is that of its squared residual. The
    /// derivatives' columns must be those of begin(); they are not read unless wantsJacobian() and may then
    /// be null.
    void addSurface(const SurfaceDerivatives* derivatives, std::span<const SurfaceRow> rows,
                    const RobustLoss& loss);
    /// Completes hessian(); call once after the last add().
    void finish();

    /// The state at which these were evaluated is impossible; the sums mean nothing.
    void markImpossible() { possible_ = false; }
    bool possible() const { return possible_; }

    double cost() const { return cost_; }
    const Eigen::MatrixXd& hessian() const { return hessian_; }  ///< only the lower triangle is valid
    const Eigen::VectorXd& gradient() const { return gradient_; }

  private:
    void flush();

    bool possible_ = true;
    double cost_ = 0;
    Eigen::MatrixXd hessian_;
    Eigen::VectorXd gradient_;
    Eigen::MatrixXd stack_;  // scaled full-width rows: a row of the Jacobian a column, padded by zeros
    int stacked_ = 0;
    SurfaceRows surfaceRows_;
    std::vector<double> squaredScales_;
};

}  // namespace abf
