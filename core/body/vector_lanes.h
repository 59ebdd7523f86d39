// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace abf {

/// Vectors for ABF_MULTIVERSION functions. Their parts are 32 bytes, what AVX2 has registers for: GCC keeps
/// vectors that are wider than those of the processor it compiles for in memory, and so slow.
using Double4 = double __attribute__((vector_size(32)));
using Float8 = float __attribute__((vector_size(32)));

#define ABF_INLINE inline __attribute__((always_inline))

/// Two native vectors as one, element by element.
template <class Part>
struct PairOf {
    Part low, high;

    ABF_INLINE PairOf& operator+=(const PairOf& o) {
        low += o.low, high += o.high;
        return *this;
    }
    ABF_INLINE PairOf& operator-=(const PairOf& o) {
        low -= o.low, high -= o.high;
        return *this;
    }
    friend ABF_INLINE PairOf operator+(const PairOf& a, const PairOf& b) {
        return {a.low + b.low, a.high + b.high};
    }
    friend ABF_INLINE PairOf operator-(const PairOf& a, const PairOf& b) {
        return {a.low - b.low, a.high - b.high};
    }
    friend ABF_INLINE PairOf operator*(const PairOf& a, const PairOf& b) {
        return {a.low * b.low, a.high * b.high};
    }
};
using Double8 = PairOf<Double4>;
using Float16 = PairOf<Float8>;

ABF_INLINE Double8 operator*(double s, const Double8& v) {
    return {s * v.low, s * v.high};
}
ABF_INLINE Double8 operator*(const Double8& v, double s) {
    return s * v;
}
ABF_INLINE Float16 operator*(float s, const Float16& v) {
    return {s * v.low, s * v.high};
}

inline constexpr std::size_t kLanes = 8;  ///< of Double8

/// The same in memory, at any address. (By memcpy two parts become one copy through the stack.)
using Double4InMemory = double __attribute__((vector_size(32), aligned(8), may_alias));
using Float8InMemory = float __attribute__((vector_size(32), aligned(4), may_alias));
using Float4InMemory = float __attribute__((vector_size(16), aligned(4), may_alias));

ABF_INLINE void load(Double4& v, const double* from) {
    v = *reinterpret_cast<const Double4InMemory*>(from);
}
ABF_INLINE void load(Double8& v, const double* from) {
    load(v.low, from);
    load(v.high, from + 4);
}
/// Widens floats.
ABF_INLINE void load(Double8& v, const float* from) {
    v.low = __builtin_convertvector(*reinterpret_cast<const Float4InMemory*>(from), Double4);
    v.high = __builtin_convertvector(*reinterpret_cast<const Float4InMemory*>(from + 4), Double4);
}
ABF_INLINE void load(Float16& v, const float* from) {
    v.low = *reinterpret_cast<const Float8InMemory*>(from);
    v.high = *reinterpret_cast<const Float8InMemory*>(from + 8);
}
ABF_INLINE void store(double* to, const Double4& v) {
    *reinterpret_cast<Double4InMemory*>(to) = v;
}
ABF_INLINE void store(double* to, const Double8& v) {
    store(to, v.low);
    store(to + 4, v.high);
}
ABF_INLINE void store(float* to, const Float16& v) {
    *reinterpret_cast<Float8InMemory*>(to) = v.low;
    *reinterpret_cast<Float8InMemory*>(to + 8) = v.high;
}

/// The sum of all elements.
ABF_INLINE double sumOf(const Double8& v) {
    const Double4 s = v.low + v.high;
    return (s[0] + s[1]) + (s[2] + s[3]);
}

}  // namespace abf
