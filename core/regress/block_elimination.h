// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <functional>
#include <span>
#include <vector>

#include "core/fit/solver/cholesky.h"

namespace abf {

/// Solves symmetric positive definite systems of many small blocks of unknowns, each of which meets few
/// others, and a dense tail that most meet: the blocks are eliminated one by one (those that meet least
/// first), the tail that remains is factorised as a whole.
///
/// Columns: blocks in the order of their elimination, blockSize each | tail. The matrix has one row more
/// than columns: the right-hand side. Only its lower triangle is read.
class BlockElimination {
  public:
    /// Unknowns that occur together in one residual: ascending numbers of blocks and of tail columns.
    struct Clique {
        std::vector<int> blocks, tail;
    };
    /// Given the tail's factor L (lower triangle) and y = L⁻¹ b, replaces y by the tail's solution; by
    /// default L⁻ᵀ y.
    using TailSolve = std::function<void(const Cholesky::Matrix& factor, Eigen::VectorXd& y)>;

    BlockElimination(int blocks, int blockSize, int tail, std::span<const Clique> cliques);

    int columns() const { return blockSize_ * static_cast<int>(place_.size()) + tail_; }
    int columnOfBlock(int block) const { return blockSize_ * place_[static_cast<std::size_t>(block)]; }
    int firstOfTail() const { return blockSize_ * static_cast<int>(place_.size()); }

    /// Solves (M + diag(extra)) x = b. False where that is not positive definite within rounding. Allocates
    /// only at first.
    bool solve(const Eigen::MatrixXd& matrix, const Eigen::VectorXd& extra, const TailSolve& tailSolve,
               Eigen::VectorXd& x);

  private:
    struct Step {
        std::vector<int>
            rows;  ///< that a block's columns reach below it, ascending, the right-hand side last
        std::size_t stride = 0;
        std::vector<double> panel;  ///< [blockSize][stride]: the factor's rows
        Eigen::MatrixXd pivot;      ///< lower triangle: the block's own factor
    };

    int blockSize_, tail_;
    std::vector<int> place_;  ///< per block its turn
    std::vector<Step> steps_;
    Eigen::MatrixXd work_;
    std::vector<double> update_;
    Cholesky dense_;
};

}  // namespace abf
