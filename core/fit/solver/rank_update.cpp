// SPDX-License-Identifier: Apache-2.0
#include "core/fit/solver/rank_update.h"

#include <algorithm>
#include <cstring>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

constexpr std::size_t kTile = 4;

enum class Into { Add, Subtract, Set };

template <Into into>
inline __attribute__((always_inline)) void merge(const Double8& sum, double* c) {
    Double8 result = sum;
    if constexpr (into != Into::Set) {
        Double8 old;
        load(old, c);
        result = into == Into::Add ? old + sum : old - sum;
    }
    store(c, result);
}

/// A tile of four j by eight i, in registers over the whole depth.
template <Into into>
inline __attribute__((always_inline)) void update(const RankUpdate& u) {
    for (std::size_t j = u.jBegin; j < u.jEnd; j += kTile) {
        const std::size_t first = u.upperOnly ? std::max(u.iBegin, j / kLanes * kLanes) : u.iBegin;
        for (std::size_t i = first; i < u.iEnd; i += kLanes) {
            Double8 sum[kTile] = {};
            const double* row = u.a;
            for (std::size_t k = 0; k < u.depth; ++k, row += u.aStride) {
                Double8 x;
                load(x, row + i);
                for (std::size_t t = 0; t < kTile; ++t) sum[t] += row[j + t] * x;
            }
            double* c = u.c + j * u.cStride + i;
            if (i + kLanes <= u.iEnd && j + kTile <= u.jEnd) {
                for (std::size_t t = 0; t < kTile; ++t) merge<into>(sum[t], c + t * u.cStride);
                continue;
            }
            const std::size_t width = std::min(kLanes, u.iEnd - i) * sizeof(double);
            for (std::size_t t = 0; t < std::min(kTile, u.jEnd - j); ++t) {
                double edge[kLanes] = {};
                std::memcpy(edge, c + t * u.cStride, width);
                merge<into>(sum[t], edge);
                std::memcpy(c + t * u.cStride, edge, width);
            }
        }
    }
}

ABF_MULTIVERSION void add(const RankUpdate& u) {
    update<Into::Add>(u);
}
ABF_MULTIVERSION void subtract(const RankUpdate& u) {
    update<Into::Subtract>(u);
}
ABF_MULTIVERSION void set(const RankUpdate& u) {
    update<Into::Set>(u);
}

ABF_MULTIVERSION double quadratic(const double* lower, std::size_t n, std::size_t stride, const double* s) {
    double result = 0;
    for (std::size_t j = 0; j < n; ++j) {
        const double* column = lower + j * stride;
        Double8 sums = {};
        std::size_t i = j + 1;
        for (; i + kLanes <= n; i += kLanes) {
            Double8 h, x;
            load(h, column + i);
            load(x, s + i);
            sums += h * x;
        }
        double below = 0;
        for (; i < n; ++i) below += column[i] * s[i];
        below += sumOf(sums);
        result += s[j] * (column[j] * s[j] + 2 * below);
    }
    return result;
}

}  // namespace

void addRankUpdate(const RankUpdate& u) {
    add(u);
}
void subtractRankUpdate(const RankUpdate& u) {
    subtract(u);
}
void setRankUpdate(const RankUpdate& u) {
    set(u);
}

double quadraticForm(const double* lower, std::size_t n, std::size_t stride, const double* s) {
    return quadratic(lower, n, stride, s);
}

}  // namespace abf
