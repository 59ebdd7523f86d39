// SPDX-License-Identifier: Apache-2.0
#include "core/report/straight_camera.h"

#include <cmath>

namespace abf {

PinholeCamera straightCamera(const Eigen::Matrix3Xf& vertices, double yaw, double metresPerPixel) {
    const Eigen::Vector3d lowest = vertices.rowwise().minCoeff().cast<double>(),
                          highest = vertices.rowwise().maxCoeff().cast<double>(),
                          middle = (lowest + highest) / 2;
    Eigen::Matrix3d rotation;  // x right, y down, z ahead; the body faces -Y
    rotation << 1, 0, 0, 0, 0, -1, 0, 1, 0;
    rotation = rotation * Eigen::AngleAxisd(-yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    const double distance = 40 * (highest.z() - lowest.z());
    PinholeCamera camera;
    camera.cameraFromWorld.linear() = rotation;
    camera.cameraFromWorld.translation() = Eigen::Vector3d(0, 0, distance) - rotation * middle;
    camera.fx = camera.fy = distance / metresPerPixel;
    // The picture is as large as the projected skin.
    Eigen::Array2d low = Eigen::Array2d::Constant(1e9), high = -low;
    for (Eigen::Index i = 0; i < vertices.cols(); ++i) {
        const Eigen::Array2d pixel = camera.project(vertices.col(i).cast<double>());
        low = low.min(pixel);
        high = high.max(pixel);
    }
    camera.width = static_cast<int>(std::ceil(high.x() - low.x())) + 2 * kStraightCameraPad;
    camera.height = static_cast<int>(std::ceil(high.y() - low.y())) + 2 * kStraightCameraPad;
    camera.cx = kStraightCameraPad - low.x();
    camera.cy = kStraightCameraPad - low.y();
    return camera;
}

}  // namespace abf
