// SPDX-License-Identifier: Apache-2.0
#include "core/body/nearest_rotation.h"

#include <Eigen/Dense>

namespace abf {
namespace {

constexpr int kMaxNewtonSteps = 12;

/// Rotation by the vector t, exact for any length.
Eigen::Matrix3d rotationOf(const Eigen::Vector3d& t) {
    const double angle = t.norm();
    const double a = angle > 1e-4 ? std::sin(angle) / angle : 1 - angle * angle / 6;
    const double b = angle > 1e-4 ? (1 - std::cos(angle)) / (angle * angle) : 0.5 - angle * angle / 24;
    Eigen::Matrix3d X;
    X << 0, -t.z(), t.y(), t.z(), 0, -t.x(), -t.y(), t.x(), 0;
    return Eigen::Matrix3d::Identity() + a * X + b * X * X;
}

Eigen::Matrix3d hessian(const Eigen::Matrix3d& S) {
    return S.trace() * Eigen::Matrix3d::Identity() - 0.5 * (S + S.transpose());
}

/// Cholesky-like test with a margin relative to the size of H.
bool clearlyPositiveDefinite(const Eigen::Matrix3d& H) {
    const double margin = 1e-9 * H.trace();
    const double minor = H(0, 0) * H(1, 1) - H(0, 1) * H(1, 0);
    return H.trace() > 0 && H(0, 0) > margin && minor > margin * H(0, 0) && H.determinant() > margin * minor;
}

}  // namespace

Eigen::Matrix3d nearestRotationBySvd(const Eigen::Matrix3d& M) {
    const Eigen::JacobiSVD<Eigen::Matrix3d> svd(M, Eigen::ComputeFullU | Eigen::ComputeFullV);
    Eigen::Matrix3d U = svd.matrixU();
    if ((U * svd.matrixV().transpose()).determinant() < 0) U.col(2) = -U.col(2);
    return U * svd.matrixV().transpose();
}

Eigen::Matrix3d nearestRotation(const Eigen::Matrix3d& M, const Eigen::Matrix3d& start) {
    Eigen::Matrix3d R = start;
    for (int step = 0; step < kMaxNewtonSteps; ++step) {
        const Eigen::Matrix3d S = R.transpose() * M;
        const Eigen::Matrix3d H = hessian(S);
        if (!clearlyPositiveDefinite(H)) return nearestRotationBySvd(M);
        const Eigen::Vector3d theta = H.inverse() * veeOfSkewPart(S);
        const double size = theta.squaredNorm();
        if (!(size < 4)) return nearestRotationBySvd(M);
        R = R * rotationOf(theta);
        // Newton's error after a step is about the square of the step, so 1e-9 leaves nothing above rounding.
        if (size < 1e-18) return R;
    }
    return nearestRotationBySvd(M);
}

Eigen::Matrix3d nearestRotationSlope(const Eigen::Matrix3d& M, const Eigen::Matrix3d& R) {
    const Eigen::Matrix3d H = hessian(R.transpose() * M);
    if (clearlyPositiveDefinite(H)) return H.inverse();
    return H.completeOrthogonalDecomposition().pseudoInverse();
}

}  // namespace abf
