// SPDX-License-Identifier: Apache-2.0
#include "core/body/row_groups.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

/// Eight columns a pass, their N sums in registers.
template <int N, class Row>
inline __attribute__((always_inline)) void addRowsTo(const Row* const* rows, const double* weights,
                                                     std::size_t count, std::size_t offset, std::size_t width,
                                                     double* const* sums) {
    std::size_t at = 0;
    for (; at + kLanes <= width; at += kLanes) {
        Double8 sum[N];
        for (int j = 0; j < N; ++j) load(sum[j], sums[j] + at);
        const double* w = weights;
        for (std::size_t r = 0; r < count; ++r, w += N) {
            Double8 x;
            load(x, rows[r] + offset + at);
            for (int j = 0; j < N; ++j) sum[j] += w[j] * x;
        }
        for (int j = 0; j < N; ++j) store(sums[j] + at, sum[j]);
    }
    for (; at < width; ++at)
        for (std::size_t r = 0; r < count; ++r)
            for (int j = 0; j < N; ++j)
                sums[j][at] += weights[r * N + j] * static_cast<double>(rows[r][offset + at]);
}

template <class Row>
struct Rows {
    const Row* const* rows;
    const double* weights;
    std::size_t count, offset, width;
    double* const* sums;
};

template <class Row>
inline __attribute__((always_inline)) void dispatch(int outputs, const Rows<Row>& r) {
    switch (outputs) {
#define ABF_CASE(N) \
    case N:         \
        return addRowsTo<N>(r.rows, r.weights, r.count, r.offset, r.width, r.sums)
        ABF_CASE(1);
        ABF_CASE(2);
        ABF_CASE(3);
        ABF_CASE(4);
        ABF_CASE(5);
        ABF_CASE(6);
        ABF_CASE(7);
        ABF_CASE(8);
        ABF_CASE(9);
        ABF_CASE(10);
        ABF_CASE(11);
        ABF_CASE(12);
#undef ABF_CASE
        default:
            return;
    }
}
static_assert(kBlendOutputs == 12);

ABF_MULTIVERSION void addRowsOf(int outputs, const Rows<float>& rows) {
    dispatch(outputs, rows);
}
ABF_MULTIVERSION void addRowsOf(int outputs, const Rows<double>& rows) {
    dispatch(outputs, rows);
}

}  // namespace

template <class Row, int Axes>
void RowGroups<Row, Axes>::clear() {
    entries_.clear();
    groups_.clear();
    rows_.clear();
    weights_.clear();
}

template <class Row, int Axes>
void RowGroups<Row, Axes>::add(const Row* row, const Weights& weights) {
    std::uint32_t mask = 0;
    for (const auto& ofAxis : weights)
        for (int o = 0; o < kBlendOutputs; ++o)
            if (ofAxis[o] != 0) mask |= 1U << o;
    if (mask != 0) entries_.push_back({row, weights, mask});
}

template <class Row, int Axes>
void RowGroups<Row, Axes>::group() {
    groups_.clear();
    for (const Entry& e : entries_) {
        const auto same = [&](const Group& g) { return g.mask == e.mask; };
        auto found = std::find_if(groups_.begin(), groups_.end(), same);
        if (found == groups_.end())
            found = groups_.insert(found, {e.mask, std::uint32_t(std::popcount(e.mask)), 0, 0, 0});
        ++found->count;
    }
    rows_.resize(entries_.size());
    std::uint32_t row = 0;
    std::size_t weight = 0;
    for (Group& g : groups_) {
        g.first = row;
        g.weightsOffset = weight;
        weight += static_cast<std::size_t>(Axes) * g.count * g.size;
        row += g.count;
    }
    weights_.resize(weight);
    for (const Group& g : groups_) {
        std::uint32_t r = 0;
        for (const Entry& e : entries_) {
            if (e.mask != g.mask) continue;
            rows_[g.first + r] = e.row;
            for (int a = 0; a < Axes; ++a) {
                double* to = weights_.data() + g.weightsOffset + (a * g.count + r) * g.size;
                for (int o = 0; o < kBlendOutputs; ++o)
                    if ((g.mask >> o & 1U) != 0) *to++ = e.weights[a][o];
            }
            ++r;
        }
    }
}

template <class Row, int Axes>
void RowGroups<Row, Axes>::sum(std::size_t partWidth, std::size_t begin, std::size_t width,
                               const std::array<double*, kBlendOutputs>& outputs) const {
    for (int a = 0; a < Axes; ++a) {
        const std::size_t offset = a * partWidth + begin;
        for (const Group& g : groups_) {
            double* sums[kBlendOutputs];
            int used = 0;
            for (int o = 0; o < kBlendOutputs; ++o)
                if ((g.mask >> o & 1U) != 0) sums[used++] = outputs[o] + offset;
            addRowsOf(used, Rows<Row>{rows_.data() + g.first,
                                      weights_.data() + g.weightsOffset + std::size_t(a) * g.count * g.size,
                                      g.count, offset, width, sums});
        }
    }
}

template class RowGroups<float, 3>;
template class RowGroups<double, 1>;

}  // namespace abf
