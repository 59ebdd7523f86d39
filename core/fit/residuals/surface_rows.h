// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/body/aligned_vector.h"
#include "core/body/surface_derivatives.h"

namespace abf {

/// One scalar residual of a surface point: whitened value r and its gradient by the point.
struct SurfaceRow {
    std::uint32_t point;       ///< of the selection; several rows may share one
    double residual;           ///< r, in standard deviations
    Eigen::Vector3d gradient;  ///< dr/dpoint, one by metre
    double weight = 1;         ///< of its share of the cost, weight·ρ(r²)/2; 0 leaves it out
    /// Slopes by the columns after those of the derivatives: at most one of the first (which, or -1), and by
    /// the last one where there is one more.
    int extra = -1;
    double byExtra = 0, byLast = 0;
};

/// Accumulates Gauss-Newton products of surface rows, each of which touches the columns of the shape, of the
/// bones of its point's chain and of the translation only. Rows are taken chain by chain as small dense
/// blocks. Owns scratch; allocates only while it grows. One thread at a time.
class SurfaceRows {
  public:
    static constexpr int kMostExtraColumns = 12;

    /// hessian (lower triangle) += Σ scale² J_kᵀJ_k and gradient += Σ scale² J_kᵀ r_k over the rows k, with
    /// J_k = gradient_kᵀ · (the Jacobian of its point) and scale²_k = `squaredScales`[k]. Columns are those
    /// of the derivatives; outputs may have up to kMostExtraColumns more, by which the rows' own slopes are.
    void accumulate(const SurfaceDerivatives& derivatives, std::span<const SurfaceRow> rows,
                    std::span<const double> squaredScales, Eigen::MatrixXd& hessian,
                    Eigen::VectorXd& gradient);

  private:
    void sortByChain(const SurfaceDerivatives& derivatives, std::span<const SurfaceRow> rows,
                     std::span<const double> squaredScales);

    std::vector<std::uint32_t> chainStart_, order_;
    AlignedVector<double> axes_;    ///< per free bone the three rows of its axes, four doubles each
    AlignedVector<double> block_;   ///< [row][shape | translation, residual | bones of the chain]
    AlignedVector<double> common_;  ///< products of the first two parts
    AlignedVector<double> products_;
    std::vector<int> columns_;  ///< per column of the block's bones its column in the outputs
};

}  // namespace abf
