// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace abf {

/// Products of the columns of a stack of `depth` rows a[k], `aStride` doubles apart, for the columns j of
/// [jBegin, jEnd) and i of [iBegin, iEnd):
///   c[j · cStride + i] (+|−)= Σ_k a[k][j] · a[k][i].
/// With `upperOnly` the tiles that lie wholly at i < j are left alone; others are computed whole, so that
/// what is there at i < j is of no meaning. Seen as a column-major matrix, c's valid part is its lower
/// triangle. jBegin must be a multiple of four, iBegin of eight; rows of `a` are read up to the next
/// multiples after jEnd and iEnd.
struct RankUpdate {
    const double* a;
    std::size_t aStride, depth;
    std::size_t jBegin, jEnd, iBegin, iEnd;
    bool upperOnly;
    double* c;
    std::size_t cStride;
};

void addRankUpdate(const RankUpdate& update);
void subtractRankUpdate(const RankUpdate& update);
void setRankUpdate(const RankUpdate& update);  ///< c = instead of c +=

/// sᵀ H s for a symmetric n×n matrix of which only the lower triangle is read, column-major, columns `stride`
/// doubles apart.
double quadraticForm(const double* lower, std::size_t n, std::size_t stride, const double* s);

}  // namespace abf
