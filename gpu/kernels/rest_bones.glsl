// SPDX-License-Identifier: Apache-2.0
// Rest orientations: the rotation nearest to each bone's affine matrix, and the factor of its first-order change
// (zero where the rotation is not unique). CPU twin: core/body/nearest_rotation.cpp.
#include "fit_layout.h"
#include "real.glsl"
#include "matrices.glsl"

layout(local_size_x = kBoneGroup) in;
layout(std430, binding = 0) readonly buffer Affine { real affine[]; };      // [shape][channel][bone][kBoneStride]
layout(std430, binding = 1) readonly buffer Starts { real starts[]; };      // [bone] row-major: R of the template
layout(std430, binding = 2) writeonly buffer Rest { real rest[]; };         // [shape][bone][kRestBoneReals]
layout(push_constant) uniform Push { SkeletonSizes sizes; };

rvec3 veeOfSkewPart(rmat3 A) {  // A[column][row]
    return rvec3(A[1][2] - A[2][1], A[2][0] - A[0][2], A[0][1] - A[1][0]);
}

rmat3 hessian(rmat3 S) {
    const real trace = S[0][0] + S[1][1] + S[2][2];
    return rmat3(trace) - 0.5 * (S + transpose(S));
}

bool clearlyPositiveDefinite(rmat3 H) {
    const real trace = H[0][0] + H[1][1] + H[2][2];
    const real margin = kMargin * trace;
    const real minor = H[0][0] * H[1][1] - H[0][1] * H[1][0];
    return trace > 0 && H[0][0] > margin && minor > margin * H[0][0] && determinant(H) > margin * minor;
}

rmat3 rotationOf(rvec4 q) {  // unit quaternion x, y, z, w
    const real x = q.x, y = q.y, z = q.z, w = q.w;
    return rmat3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y),  //
                 2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x),  //
                 2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y));
}

// The quaternion of largest qᵀKq = tr(RᵀM) (Horn, J. Opt. Soc. Am. A 4, 1987) by Jacobi's eigenvalue method.
rmat3 nearestByEigenvector(rmat3 M) {
    const real m00 = M[0][0], m10 = M[0][1], m20 = M[0][2], m01 = M[1][0], m11 = M[1][1], m21 = M[1][2],
               m02 = M[2][0], m12 = M[2][1], m22 = M[2][2];
    real K[4][4], Q[4][4];
    K[0][0] = m00 - m11 - m22;
    K[1][1] = m11 - m00 - m22;
    K[2][2] = m22 - m00 - m11;
    K[3][3] = m00 + m11 + m22;
    K[0][1] = K[1][0] = m01 + m10;
    K[0][2] = K[2][0] = m02 + m20;
    K[1][2] = K[2][1] = m12 + m21;
    K[0][3] = K[3][0] = m21 - m12;
    K[1][3] = K[3][1] = m02 - m20;
    K[2][3] = K[3][2] = m10 - m01;
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) Q[i][j] = i == j ? 1 : 0;
    for (int sweep = 0; sweep < 10; ++sweep)
        for (int p = 0; p < 3; ++p)
            for (int q = p + 1; q < 4; ++q) {
                if (K[p][q] == 0) continue;
                const real d = (K[q][q] - K[p][p]) / (2 * K[p][q]);
                const real t = (d >= 0 ? real(1) : real(-1)) / (abs(d) + sqrt(d * d + 1));
                const real c = 1 / sqrt(t * t + 1), s = t * c;
                for (int k = 0; k < 4; ++k) {
                    const real a = K[k][p], b = K[k][q];
                    K[k][p] = c * a - s * b;
                    K[k][q] = s * a + c * b;
                }
                for (int k = 0; k < 4; ++k) {
                    const real a = K[p][k], b = K[q][k];
                    K[p][k] = c * a - s * b;
                    K[q][k] = s * a + c * b;
                }
                for (int k = 0; k < 4; ++k) {
                    const real a = Q[k][p], b = Q[k][q];
                    Q[k][p] = c * a - s * b;
                    Q[k][q] = s * a + c * b;
                }
            }
    int best = 3;
    for (int i = 0; i < 3; ++i)
        if (K[i][i] > K[best][best]) best = i;
    return rotationOf(normalize(rvec4(Q[0][best], Q[1][best], Q[2][best], Q[3][best])));
}

rmat3 nearestRotation(rmat3 M, rmat3 R) {
    for (int step = 0; step < 12; ++step) {
        const rmat3 S = transpose(R) * M;
        const rmat3 H = hessian(S);
        if (!clearlyPositiveDefinite(H)) return nearestByEigenvector(M);
        const rvec3 theta = inverse(H) * veeOfSkewPart(S);
        const real size = dot(theta, theta);
        if (!(size < 4)) return nearestByEigenvector(M);
        // The quaternion (1, θ/2) turns by θ up to the third order.
        R = R * rotationOf(normalize(rvec4(0.5 * theta, 1)));
        if (size < kConverged) return R;
    }
    return nearestByEigenvector(M);
}

void main() {
    const uint bone = gl_GlobalInvocationID.x;
    if (bone >= sizes.boneCount) return;
    const uint shape = gl_WorkGroupID.y;
    const uint at = (shape * sizes.channels * sizes.boneCount + bone) * kBoneStride;
    const rmat3 M = LOAD9(affine, at + 3);
    const rmat3 R = nearestRotation(M, LOAD9(starts, 9 * bone));
    const uint to = (shape * sizes.boneCount + bone) * kRestBoneReals;
    STORE9(rest, to, real, R);
    if (sizes.parameters == 0) return;
    const rmat3 H = hessian(transpose(R) * M);
    const rmat3 factor = clearlyPositiveDefinite(H) ? inverse(H) : rmat3(0);
    STORE9(rest, to + 9, real, factor);
}
