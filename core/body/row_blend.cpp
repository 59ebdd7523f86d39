// SPDX-License-Identifier: Apache-2.0
#include "core/body/row_blend.h"

#include <cstring>

#include "core/body/multiversion.h"

namespace abf {
namespace {

using Double8 = double __attribute__((vector_size(64)));

// Four rows a pass: each is read front to back, and a sum is loaded and stored once for the four.
ABF_MULTIVERSION void addFourRows(const WeightedRow* rows, std::size_t width, double* __restrict sum) {
    const double* __restrict a = rows[0].row;
    const double* __restrict b = rows[1].row;
    const double* __restrict c = rows[2].row;
    const double* __restrict d = rows[3].row;
    const double wa = rows[0].weight, wb = rows[1].weight, wc = rows[2].weight, wd = rows[3].weight;
    for (std::size_t i = 0; i < width; ++i) sum[i] += (wa * a[i] + wb * b[i]) + (wc * c[i] + wd * d[i]);
}

ABF_MULTIVERSION void addOneRow(const WeightedRow& row, std::size_t width, double* __restrict sum) {
    const double* __restrict a = row.row;
    const double w = row.weight;
    for (std::size_t i = 0; i < width; ++i) sum[i] += w * a[i];
}

// Sixteen columns a pass, their four sums in registers.
ABF_MULTIVERSION void addToFour(const FourfoldRow* rows, std::size_t count, std::size_t width, double* const* sums) {
    for (std::size_t at = 0; at < width; at += kRowPadding) {
        Double8 a[4], b[4];
        for (std::size_t j = 0; j < 4; ++j) {
            std::memcpy(&a[j], sums[j] + at, sizeof(Double8));
            std::memcpy(&b[j], sums[j] + at + 8, sizeof(Double8));
        }
        for (std::size_t i = 0; i < count; ++i) {
            Double8 x, y;
            std::memcpy(&x, rows[i].row + at, sizeof(Double8));
            std::memcpy(&y, rows[i].row + at + 8, sizeof(Double8));
            for (std::size_t j = 0; j < 4; ++j) {
                a[j] += rows[i].weights[j] * x;
                b[j] += rows[i].weights[j] * y;
            }
        }
        for (std::size_t j = 0; j < 4; ++j) {
            std::memcpy(sums[j] + at, &a[j], sizeof(Double8));
            std::memcpy(sums[j] + at + 8, &b[j], sizeof(Double8));
        }
    }
}

}  // namespace

void addRows(std::span<const WeightedRow> rows, std::size_t width, double* sum) {
    std::size_t i = 0;
    for (; i + 4 <= rows.size(); i += 4) addFourRows(rows.data() + i, width, sum);
    for (; i < rows.size(); ++i) addOneRow(rows[i], width, sum);
}

void addRowsToFour(std::span<const FourfoldRow> rows, std::size_t width, const std::array<double*, 4>& sums) {
    addToFour(rows.data(), rows.size(), width, sums.data());
}

}  // namespace abf
