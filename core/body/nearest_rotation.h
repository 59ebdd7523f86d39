// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace abf {

/// Special Procrustes: the rotation R (det +1) nearest to M, which maximises tr(RᵀM). `start` is a rotation
/// near it where one is known; it decides only the cost. M must be finite.
///
/// Newton's method on the rotation group from `start`: with S = RᵀM, the step θ solves
/// (tr(S) I − sym S) θ = vee(S − Sᵀ), R ← R exp([θ]×). A stationary point is the global maximum exactly when
/// tr(S) I − S is positive definite, which is checked; otherwise a sign-corrected SVD decides.
Eigen::Matrix3d nearestRotation(const Eigen::Matrix3d& M, const Eigen::Matrix3d& start);

/// The same by singular value decomposition alone.
Eigen::Matrix3d nearestRotationBySvd(const Eigen::Matrix3d& M);

/// First-order change of R = nearestRotation(M): dR = R [θ]× with θ = factor · vee(A − Aᵀ), A = Rᵀ dM.
/// This is `factor` = (tr(S) I − S)⁻¹, S = RᵀM; where that is singular (R not unique) its pseudo-inverse.
Eigen::Matrix3d nearestRotationSlope(const Eigen::Matrix3d& M, const Eigen::Matrix3d& R);

/// vee(A − Aᵀ): the vector a with [a]× = A − Aᵀ.
inline Eigen::Vector3d veeOfSkewPart(const Eigen::Matrix3d& A) {
    return {A(2, 1) - A(1, 2), A(0, 2) - A(2, 0), A(1, 0) - A(0, 1)};
}

}  // namespace abf
