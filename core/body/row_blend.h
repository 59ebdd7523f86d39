// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace abf {

struct WeightedRow {
    const double* row;
    double weight;
};

/// sum += Σ_i weight_i · row_i for rows of `width` doubles.
void addRows(std::span<const WeightedRow> rows, std::size_t width, double* sum);

/// Rows for addRowsToFour are padded to a multiple of this many doubles.
inline constexpr std::size_t kRowPadding = 16;

/// A row and its weights in four sums.
struct FourfoldRow {
    const double* row;
    std::array<double, 4> weights;
};

/// sums[j] += Σ_i weights_i[j] · row_i for rows of `width` doubles, a multiple of kRowPadding.
void addRowsToFour(std::span<const FourfoldRow> rows, std::size_t width, const std::array<double*, 4>& sums);

}  // namespace abf
