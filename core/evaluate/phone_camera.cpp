// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/phone_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kMargin = 0.02;  // of the frame

bool seesAll(const PinholeCamera& camera, const Eigen::Matrix3Xf& vertices) {
    for (Eigen::Index v = 0; v < vertices.cols(); v += 3) {
        const Eigen::Vector3d world = vertices.col(v).cast<double>();
        if ((camera.cameraFromWorld * world).z() < 0.3) return false;
        const Eigen::Vector2d pixel = camera.project(world);
        if (pixel.x() < kMargin * camera.width || pixel.x() > (1 - kMargin) * camera.width ||
            pixel.y() < kMargin * camera.height || pixel.y() > (1 - kMargin) * camera.height) {
            return false;
        }
    }
    return true;
}

}  // namespace

PinholeCamera phoneCamera(const Eigen::Matrix3Xf& vertices, double yaw, SeededRandom& random) {
    PinholeCamera camera;
    camera.width = 3024;
    camera.height = 4032;
    camera.fx = camera.fy = 0.5 * camera.height / std::tan(0.5 * random.uniform(60, 75) * kDegree);
    camera.cx = 0.5 * camera.width;
    camera.cy = 0.5 * camera.height;

    const Eigen::Vector3d low = vertices.rowwise().minCoeff().cast<double>();
    const Eigen::Vector3d high = vertices.rowwise().maxCoeff().cast<double>();
    const Eigen::Vector3d middle = 0.5 * (low + high);
    const double size = high.z() - low.z();
    double distance = random.uniform(2.5, 4.0) * std::min(1.15, 0.3 + 0.7 * size / 1.70);
    const double height = low.z() + random.uniform(0.6, 0.95) * size;
    const double aimPitch = random.normal(0, 2) * kDegree, aimYaw = random.normal(0, 2) * kDegree;
    const double roll = random.normal(0, 2) * kDegree;
    for (int attempt = 0; attempt < 20; ++attempt) {
        // Later attempts step back and aim better.
        const double care = attempt == 0 ? 1 : 1. / (1 + attempt);
        const Eigen::Vector3d place(middle.x() + distance * std::sin(yaw),
                                    middle.y() - distance * std::cos(yaw), height);
        const Eigen::Vector3d forward = (middle - place).normalized();
        const Eigen::Vector3d right = forward.cross(Eigen::Vector3d::UnitZ()).normalized();
        Eigen::Matrix3d axes;
        axes << right.transpose(), forward.cross(right).transpose(), forward.transpose();
        axes = (Eigen::AngleAxisd(care * roll, Eigen::Vector3d::UnitZ()) *
                Eigen::AngleAxisd(care * aimPitch, Eigen::Vector3d::UnitX()) *
                Eigen::AngleAxisd(care * aimYaw, Eigen::Vector3d::UnitY()))
                   .toRotationMatrix() *
               axes;
        camera.cameraFromWorld.linear() = axes;
        camera.cameraFromWorld.translation() = -axes * place;
        if (seesAll(camera, vertices)) break;
        distance *= 1.06;
    }
    return camera;
}

}  // namespace abf
