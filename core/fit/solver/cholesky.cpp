// SPDX-License-Identifier: Apache-2.0
#include "core/fit/solver/cholesky.h"

#include <algorithm>
#include <cmath>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"
#include "core/fit/solver/rank_update.h"

namespace abf {
namespace {

constexpr std::size_t kPanel = 32;  // a multiple of eight

/// Columns [first, last) of L below the rows `first`, given that all columns before `first` have been taken
/// off already. Each column takes off those before it in the panel, two vectors of rows at a time.
ABF_MULTIVERSION bool factorisePanel(double* a, std::size_t stride, std::size_t first, std::size_t last) {
    for (std::size_t j = first; j < last; ++j) {
        double* column = a + j * stride;
        std::size_t i = j / kLanes * kLanes;
        for (; i + 2 * kLanes <= stride; i += 2 * kLanes) {
            Double8 sum0, sum1;
            load(sum0, column + i);
            load(sum1, column + i + kLanes);
            for (std::size_t k = first; k < j; ++k) {
                const double* before = a + k * stride;
                Double8 x0, x1;
                load(x0, before + i);
                load(x1, before + i + kLanes);
                sum0 -= before[j] * x0;
                sum1 -= before[j] * x1;
            }
            store(column + i, sum0);
            store(column + i + kLanes, sum1);
        }
        for (; i < stride; i += kLanes) {
            Double8 sum;
            load(sum, column + i);
            for (std::size_t k = first; k < j; ++k) {
                const double* before = a + k * stride;
                Double8 x;
                load(x, before + i);
                sum -= before[j] * x;
            }
            store(column + i, sum);
        }
        const double pivot = column[j];
        if (!(pivot > 0) || !std::isfinite(pivot)) return false;
        const double root = std::sqrt(pivot), inverse = 1 / root;
        column[j] = root;
        for (i = j + 1; i < stride; ++i) column[i] *= inverse;
    }
    return true;
}

/// y ← L⁻¹ y, then y ← L⁻ᵀ y.
ABF_MULTIVERSION void substitute(const double* l, std::size_t stride, std::size_t n, double* __restrict y) {
    for (std::size_t j = 0; j < n; ++j) {
        const double* __restrict column = l + j * stride;
        const double v = y[j] / column[j];
        y[j] = v;
        for (std::size_t i = j + 1; i < n; ++i) y[i] -= v * column[i];
    }
    for (std::size_t j = n; j-- > 0;) {
        const double* column = l + j * stride;
        Double8 sums = {};
        std::size_t i = j + 1;
        for (; i + kLanes <= n; i += kLanes) {
            Double8 x, z;
            load(x, column + i);
            load(z, y + i);
            sums += x * z;
        }
        double sum = y[j];
        for (; i < n; ++i) sum -= column[i] * y[i];
        sum -= sumOf(sums);
        y[j] = sum / column[j];
    }
}

}  // namespace

void Cholesky::resize(Eigen::Index n) {
    n_ = n;
    stride_ = padded(static_cast<std::size_t>(n), kLanes);
    // Tiles of the last columns are four wide.
    data_.resize(stride_ * stride_);
}

bool Cholesky::factorise() {
    const auto n = static_cast<std::size_t>(n_);
    for (std::size_t j = 0; j < n; ++j)
        std::fill(data_.data() + j * stride_ + n, data_.data() + (j + 1) * stride_, 0.0);
    std::fill(data_.data() + n * stride_, data_.data() + stride_ * stride_, 0.0);
    for (std::size_t first = 0; first < n; first += kPanel) {
        const std::size_t last = std::min(first + kPanel, n);
        if (!factorisePanel(data_.data(), stride_, first, last)) return false;
        if (last == n) break;
        subtractRankUpdate({data_.data() + first * stride_, stride_, last - first, last, padded(n, 4), last,
                            stride_, true, data_.data(), stride_});
    }
    return true;
}

void Cholesky::solveInPlace(Eigen::VectorXd& x) const {
    substitute(data_.data(), stride_, static_cast<std::size_t>(n_), x.data());
}

}  // namespace abf
