// SPDX-License-Identifier: Apache-2.0
#include "core/body/nearest_rotations.h"

#include <algorithm>

#include "core/body/multiversion.h"
#include "core/body/nearest_rotation.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

constexpr int kMaxNewtonSteps = 12;
constexpr std::size_t kTogether = 4;
using Mask4 = long long __attribute__((vector_size(32)));

/// m, r: nine entries, row-major, of four matrices. r is improved in place; done tells the lanes whose
/// result is the global maximum within rounding.
ABF_MULTIVERSION void improve(const double* m, double* r, double* done) {
    Double4 M[9], R[9];
    for (std::size_t i = 0; i < 9; ++i) load(M[i], m + kTogether * i);
    for (std::size_t i = 0; i < 9; ++i) load(R[i], r + kTogether * i);
    const Double4 zero = {}, one = zero + 1.0;
    Double4 converged = zero, sound = one;
    for (int step = 0; step < kMaxNewtonSteps; ++step) {
        Double4 S[9];
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j)
                S[3 * i + j] = R[i] * M[j] + R[3 + i] * M[3 + j] + R[6 + i] * M[6 + j];
        // H = tr(S) I − sym S must be clearly positive definite; θ = H⁻¹ vee(S − Sᵀ).
        const Double4 a = S[4] + S[8], b = S[0] + S[8], c = S[0] + S[4];
        const Double4 d = -0.5 * (S[1] + S[3]), e = -0.5 * (S[2] + S[6]), f = -0.5 * (S[5] + S[7]);
        const Double4 v0 = S[7] - S[5], v1 = S[2] - S[6], v2 = S[3] - S[1];
        const Double4 minor = a * b - d * d, k0 = b * c - f * f, k1 = e * f - d * c, k2 = d * f - e * b;
        const Double4 determinant = a * k0 + d * k1 + e * k2;
        const Double4 trace = a + b + c, margin = 1e-9 * trace;
        const Mask4 definite =
            (trace > zero) & (a > margin) & (minor > margin * a) & (determinant > margin * minor);
        const Double4 k3 = a * c - e * e, k4 = d * e - a * f;
        const Double4 safe = definite ? determinant : one;
        const Double4 t0 = (k0 * v0 + k1 * v1 + k2 * v2) / safe, t1 = (k1 * v0 + k3 * v1 + k4 * v2) / safe,
                      t2 = (k2 * v0 + k4 * v1 + minor * v2) / safe;
        const Double4 size = t0 * t0 + t1 * t1 + t2 * t2;
        sound = (definite & (size < zero + 4.0)) ? sound : zero;
        // Cayley: I + k ([θ]× + ½ [θ]×²), k = 1 / (1 + |θ|²/4); lanes that are lost stay finite.
        const Double4 k = (sound > zero) ? one / (one + 0.25 * size) : zero;
        const Double4 h = 0.5 * k;
        const Double4 C[9] = {
            one - h * (t1 * t1 + t2 * t2), h * t0 * t1 - k * t2,          h * t0 * t2 + k * t1,
            h * t0 * t1 + k * t2,          one - h * (t0 * t0 + t2 * t2), h * t1 * t2 - k * t0,
            h * t0 * t2 - k * t1,          h * t1 * t2 + k * t0,          one - h * (t0 * t0 + t1 * t1)};
        for (std::size_t i = 0; i < 3; ++i) {
            const Double4 x = R[3 * i], y = R[3 * i + 1], z = R[3 * i + 2];
            for (std::size_t j = 0; j < 3; ++j) R[3 * i + j] = x * C[j] + y * C[3 + j] + z * C[6 + j];
        }
        // Newton's error after a step is about the square of the step, so 1e-9 leaves nothing above rounding.
        converged = (size < zero + 1e-18) ? one : converged;
        bool all = true;
        for (std::size_t lane = 0; lane < kTogether; ++lane)
            all = all && (converged[lane] > 0 || sound[lane] == 0);
        if (all) break;
    }
    for (std::size_t i = 0; i < 9; ++i) store(r + kTogether * i, R[i]);
    store(done, converged * sound);
}

}  // namespace

void nearestRotations(const double* matrices, std::size_t stride, std::span<const Eigen::Matrix3d> starts,
                      std::span<Eigen::Matrix3d> rotations) {
    alignas(64) double m[9 * kTogether], r[9 * kTogether], done[kTogether];
    for (std::size_t first = 0; first < starts.size(); first += kTogether) {
        for (std::size_t lane = 0; lane < kTogether; ++lane) {
            // Lanes beyond the end repeat the last matrix.
            const std::size_t at = std::min(first + lane, starts.size() - 1);
            for (std::size_t i = 0; i < 9; ++i) {
                m[kTogether * i + lane] = matrices[at * stride + i];
                r[kTogether * i + lane] =
                    starts[at](static_cast<Eigen::Index>(i / 3), static_cast<Eigen::Index>(i % 3));
            }
        }
        improve(m, r, done);
        for (std::size_t lane = 0; lane < kTogether && first + lane < starts.size(); ++lane) {
            Eigen::Matrix3d& R = rotations[first + lane];
            for (std::size_t i = 0; i < 9; ++i)
                R(static_cast<Eigen::Index>(i / 3), static_cast<Eigen::Index>(i % 3)) =
                    r[kTogether * i + lane];
            if (done[lane] > 0) continue;
            Eigen::Matrix3d M;
            for (std::size_t i = 0; i < 9; ++i)
                M(static_cast<Eigen::Index>(i / 3), static_cast<Eigen::Index>(i % 3)) =
                    m[kTogether * i + lane];
            R = nearestRotationBySvd(M);
        }
    }
}

}  // namespace abf
