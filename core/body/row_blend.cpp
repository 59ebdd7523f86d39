// SPDX-License-Identifier: Apache-2.0
#include "core/body/row_blend.h"

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

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

// Eight columns a pass, their four sums in registers.
ABF_MULTIVERSION void addToFour(const FourfoldRow* rows, std::size_t count, std::size_t width,
                                double* const* sums) {
    for (std::size_t at = 0; at < width; at += kLanes) {
        Double8 s0, s1, s2, s3;
        load(s0, sums[0] + at);
        load(s1, sums[1] + at);
        load(s2, sums[2] + at);
        load(s3, sums[3] + at);
        for (std::size_t i = 0; i < count; ++i) {
            const double* w = rows[i].weights.data();
            Double8 x;
            load(x, rows[i].row + at);
            s0 += w[0] * x;
            s1 += w[1] * x;
            s2 += w[2] * x;
            s3 += w[3] * x;
        }
        store(sums[0] + at, s0);
        store(sums[1] + at, s1);
        store(sums[2] + at, s2);
        store(sums[3] + at, s3);
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
