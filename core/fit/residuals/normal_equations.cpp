// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/normal_equations.h"

#include <cmath>

#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {
constexpr int kStackRows = 192;  // full-width rows per rank update
}

void NormalEquations::begin(int columns, bool wantsJacobian) {
    reset(wantsJacobian, columns);
    possible_ = true;
    cost_ = 0;
    stacked_ = 0;
    if (!wantsJacobian) return;
    hessian_.resize(columns, columns);
    hessian_.setZero();
    gradient_.resize(columns);
    gradient_.setZero();
    const auto rows = static_cast<Eigen::Index>(padded(static_cast<std::size_t>(columns), 8));
    if (stack_.rows() != rows) stack_.setZero(rows, kStackRows);
}

void NormalEquations::add(const Eigen::Ref<const Eigen::VectorXd>& residual,
                          const Eigen::Ref<const Eigen::MatrixXd>& jacobian, int firstColumn,
                          const RobustLoss& loss, double weight) {
    const double squaredNorm = residual.squaredNorm();
    cost_ += 0.5 * weight * loss.value(squaredNorm);
    if (!wantsJacobian()) return;
    const double scale2 = weight * loss.derivative(squaredNorm);
    if (scale2 == 0) return;
    const Eigen::Index columns = jacobian.cols();
    gradient_.segment(firstColumn, columns).noalias() += scale2 * (jacobian.transpose() * residual);
    if (columns == gradient_.size()) {
        const int rows = static_cast<int>(residual.size());
        if (stacked_ + rows > kStackRows) flush();
        stack_.block(0, stacked_, columns, rows) = std::sqrt(scale2) * jacobian.transpose();
        stacked_ += rows;
    } else {
        hessian_.block(firstColumn, firstColumn, columns, columns) +=
            scale2 * jacobian.transpose().lazyProduct(jacobian);
    }
}

void NormalEquations::addSums(double cost, const float* packedLower, const float* gradient) {
    cost_ += cost;
    const Eigen::Index columns = gradient_.size();
    for (Eigen::Index row = 0; row < columns; ++row) {
        gradient_[row] += static_cast<double>(gradient[row]);
        for (Eigen::Index column = 0; column <= row; ++column) {
            hessian_(row, column) += static_cast<double>(*packedLower++);
        }
    }
}

void NormalEquations::flush() {
    const auto n = static_cast<std::size_t>(hessian_.cols());
    addRankUpdate({stack_.data(), static_cast<std::size_t>(stack_.rows()), static_cast<std::size_t>(stacked_),
                   0, n, 0, n, true, hessian_.data(), n});
    stacked_ = 0;
}

void NormalEquations::addSurface(const SurfaceDerivatives* derivatives, std::span<const SurfaceRow> rows,
                                 const RobustLoss& loss) {
    squaredScales_.clear();
    for (const SurfaceRow& row : rows) {
        const double squared = row.residual * row.residual;
        cost_ += 0.5 * row.weight * loss.value(squared);
        squaredScales_.push_back(row.weight * loss.derivative(squared));
    }
    if (wantsJacobian()) surfaceRows_.accumulate(*derivatives, rows, squaredScales_, hessian_, gradient_);
}

void NormalEquations::finish() {
    if (wantsJacobian() && stacked_ > 0) flush();
}

}  // namespace abf
