// SPDX-License-Identifier: Apache-2.0
#include "core/export/euler_angles.h"

#include <cmath>

namespace abf {

Eigen::Vector3d eulerAnglesZyx(const Eigen::Quaterniond& rotation, const Eigen::Vector3d& before) {
    // R = Rz Ry Rx: R(2,0) = -sin y, R(2,1) = cos y sin x, R(2,2) = cos y cos x, R(1,0) = sin z cos y.
    const Eigen::Matrix3d r = rotation.toRotationMatrix();
    const double cosY = std::hypot(r(0, 0), r(1, 0));
    Eigen::Vector3d angles;
    if (cosY > 1e-9) {
        angles = {std::atan2(r(2, 1), r(2, 2)), std::atan2(-r(2, 0), cosY), std::atan2(r(1, 0), r(0, 0))};
    } else {  // x and z turn about one axis: leave all to x
        angles = {std::atan2(-r(1, 2), r(1, 1)), std::atan2(-r(2, 0), cosY), 0};
    }
    angles *= 180 / M_PI;
    const auto nearest = [&](Eigen::Vector3d a) {
        for (int i = 0; i < 3; ++i) a[i] += 360 * std::round((before[i] - a[i]) / 360);
        return a;
    };
    const Eigen::Vector3d one = nearest(angles),
                          other = nearest({angles.x() + 180, 180 - angles.y(), angles.z() + 180});
    return (one - before).squaredNorm() <= (other - before).squaredNorm() ? one : other;
}

}  // namespace abf
