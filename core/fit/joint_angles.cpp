// SPDX-License-Identifier: Apache-2.0
#include "core/fit/joint_angles.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace abf {
namespace {

/// f(c) = acos(c) / sqrt(1 - c²), the factor between sin(θ)·axis and θ·axis, and its derivative by c = cos θ.
void arcFactor(double c, double& value, double& derivative) {
    const double x = 1 - c;
    if (x < 1e-4) {  // Taylor series about θ = 0
        value = 1 + x * (1.0 / 3 + x * (2.0 / 15));
        derivative = -1.0 / 3 - x * (4.0 / 15);
        return;
    }
    const double s2 = std::max(1 - c * c, 1e-12);
    value = std::acos(std::clamp(c, -1.0, 1.0)) / std::sqrt(s2);
    derivative = (c * value - 1) / s2;
}

}  // namespace

Eigen::Vector3d jointAngles(const Eigen::Matrix3d& delta, const JointAxes& axes, Eigen::Matrix3d* jacobian) {
    const Eigen::Vector3d flexion = axes.col(0), lateral = axes.col(1), twist = axes.col(2);

    // Swing: the shortest arc from the twist axis t to u = delta·t has rotation vector f(t·u)·(t × u).
    const Eigen::Vector3d u = delta * twist;
    const Eigen::Vector3d cross = twist.cross(u);
    double factor = 0, factorSlope = 0;
    arcFactor(twist.dot(u), factor, factorSlope);

    // Twist: 2·atan2(q_v·t, q_w) of the unit quaternion q of delta.
    Eigen::Quaterniond q(delta);
    if (q.w() < 0) q.coeffs() = -q.coeffs();
    const double along = q.vec().dot(twist);

    const Eigen::Vector3d angles(factor * cross.dot(flexion), factor * cross.dot(lateral),
                                 2 * std::atan2(along, q.w()));
    if (jacobian) {
        // du = w × u, so d(n·(t × u)) = w·(u × (n × t)) and d(t·u) = w·(u × t).
        const Eigen::RowVector3d slope = factorSlope * u.cross(twist).transpose();
        jacobian->row(0) = factor * u.cross(flexion.cross(twist)).transpose() + cross.dot(flexion) * slope;
        jacobian->row(1) = factor * u.cross(lateral.cross(twist)).transpose() + cross.dot(lateral) * slope;
        // dq_v = (q_w w + w × q_v)/2 and dq_w = -(w·q_v)/2.
        const double norm2 = std::max(along * along + q.w() * q.w(), 1e-12);
        const Eigen::Vector3d dAlong = q.w() * twist + q.vec().cross(twist);
        jacobian->row(2) = ((q.w() * dAlong + along * q.vec()) / norm2).transpose();
    }
    return angles;
}

Eigen::Matrix3d jointRotation(const Eigen::Vector3d& angles, const JointAxes& axes) {
    const Eigen::Vector3d swing = axes.leftCols<2>() * angles.head<2>();
    const double swingAngle = swing.norm();
    const Eigen::Matrix3d twistRotation = Eigen::AngleAxisd(angles.z(), axes.col(2)).toRotationMatrix();
    if (swingAngle < 1e-15) return twistRotation;
    return Eigen::AngleAxisd(swingAngle, swing / swingAngle).toRotationMatrix() * twistRotation;
}

}  // namespace abf
