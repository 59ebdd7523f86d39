// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/body/aligned_vector.h"

namespace abf {

/// Dense Cholesky factorisation A = L Lᵀ in place, compiled for the vector units at hand (Eigen here is
/// compiled for SSE2, and takes about four times as long). Right-looking, in panels. Owns its matrix;
/// allocates only while it grows.
class Cholesky {
  public:
    using Matrix = Eigen::Map<Eigen::MatrixXd, Eigen::Aligned64, Eigen::OuterStride<>>;

    /// Makes matrix() n×n; its content is undefined afterwards.
    void resize(Eigen::Index n);
    Eigen::Index size() const { return n_; }

    /// The matrix to factorise, to be written by the caller before factorise(). Only the lower triangle is
    /// read.
    Matrix matrix() {
        return {data_.data(), n_, n_, Eigen::OuterStride<>(static_cast<Eigen::Index>(stride_))};
    }

    /// Replaces the lower triangle of matrix() by L. False where the matrix is not positive definite within
    /// rounding or not finite; matrix() is then of no use.
    bool factorise();

    /// x (n) ← A⁻¹ x after a factorisation that succeeded.
    void solveInPlace(Eigen::VectorXd& x) const;

  private:
    Eigen::Index n_ = 0;
    std::size_t stride_ = 0;      ///< of a column: n padded to eights
    AlignedVector<double> data_;  ///< the rows that pad a column are zero while it is factorised
};

}  // namespace abf
