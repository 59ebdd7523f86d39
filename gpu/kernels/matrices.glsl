// SPDX-License-Identifier: Apache-2.0
// 3-vectors and row-major 3x3 matrices in scalar buffers.
#define LOAD3(b, at) rvec3(b[(at)], b[(at) + 1], b[(at) + 2])
#define LOAD9(b, at)                                                                                   \
    rmat3(b[(at)], b[(at) + 3], b[(at) + 6], b[(at) + 1], b[(at) + 4], b[(at) + 7], b[(at) + 2], b[(at) + 5], \
          b[(at) + 8])
#define STORE3(b, at, T, v) \
    b[(at)] = T((v).x);     \
    b[(at) + 1] = T((v).y); \
    b[(at) + 2] = T((v).z)
#define STORE9(b, at, T, m)                    \
    for (int r_ = 0; r_ < 3; ++r_)             \
        for (int c_ = 0; c_ < 3; ++c_) b[(at) + 3 * r_ + c_] = T((m)[c_][r_])
