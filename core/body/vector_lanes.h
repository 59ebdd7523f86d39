// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>

namespace abf {

/// Eight doubles (or floats) as one value; in ABF_MULTIVERSION functions they become whatever registers the
/// processor has. Handed on by reference only: by value their calling convention would depend on it.
using Double8 = double __attribute__((vector_size(64)));
using Float8 = float __attribute__((vector_size(32)));
/// Four doubles, as an axis triple and one more.
using Double4 = double __attribute__((vector_size(32)));
inline constexpr std::size_t kLanes = 8;

inline __attribute__((always_inline)) void load(Double8& v, const double* from) {
    std::memcpy(&v, from, sizeof v);
}
inline __attribute__((always_inline)) void load(Double8& v, const float* from) {
    Float8 narrow;
    std::memcpy(&narrow, from, sizeof narrow);
    v = __builtin_convertvector(narrow, Double8);
}
inline __attribute__((always_inline)) void load(Double4& v, const double* from) {
    std::memcpy(&v, from, sizeof v);
}
template <class Vector>
inline __attribute__((always_inline)) void store(double* to, const Vector& v) {
    std::memcpy(to, &v, sizeof v);
}

}  // namespace abf
