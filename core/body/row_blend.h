// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace abf {

/// Rows are padded to a multiple of this many doubles.
inline constexpr std::size_t kRowPadding = 16;

/// A row and its coefficients in up to four sums.
struct RowTerm {
    const double* row;
    std::array<double, 4> coefficients;
};

/// sums[j] += Σ_i coefficients_i[j] · row_i for rows of `width` doubles, a multiple of kRowPadding.
void addRowsToFour(std::span<const RowTerm> terms, std::size_t width, const std::array<double*, 4>& sums);

/// The first of the four sums alone.
void addRowsToOne(std::span<const RowTerm> terms, std::size_t width, double* sum);

}  // namespace abf
