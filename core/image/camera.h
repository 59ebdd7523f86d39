// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>
#include <numbers>

namespace abf {

/// A pinhole camera without distortion. Intrinsics in pixels of the upright full-size photo, origin at its
/// top-left corner; OpenCV axes.
struct PinholeCamera {
    int width = 0, height = 0;
    double fx = 0, fy = 0, cx = 0, cy = 0;
    Eigen::Isometry3d cameraFromWorld = Eigen::Isometry3d::Identity();

    /// Pixel of a world point; meaningful only for points in front of the camera (z > 0 in camera axes).
    Eigen::Vector2d project(const Eigen::Vector3d& world) const {
        const Eigen::Vector3d p = cameraFromWorld * world;
        return {fx * p.x() / p.z() + cx, fy * p.y() / p.z() + cy};
    }
};

/// Angle of view across the photo's long side that is assumed where EXIF says nothing.
inline constexpr double kDefaultLongSideFov = 55.0 * std::numbers::pi / 180.0;

/// Focal length in pixels for that assumption.
double assumedFocalPx(int width, int height, double longSideFov = kDefaultLongSideFov);

}  // namespace abf
