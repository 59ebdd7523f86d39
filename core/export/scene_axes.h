// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <string>

namespace abf {

enum class UpAxis { Z, Y };

/// How a file counts: which axis is up (Z: the body faces -Y, its left is +X; Y: it faces +Z, left +X; both
/// right-handed) and how long its unit is.
struct SceneAxes {
    UpAxis up = UpAxis::Z;
    double unitMetres = 1.0;  ///< 0.01: the file's numbers are centimetres

    /// File coordinates of a direction in our world, not scaled.
    Eigen::Matrix3d rotation() const {
        Eigen::Matrix3d turn = Eigen::Matrix3d::Identity();
        if (up == UpAxis::Y) turn << 1, 0, 0, 0, 0, 1, 0, -1, 0;
        return turn;
    }
    /// File units a metre.
    double scale() const { return 1.0 / unitMetres; }

    /// "metres", "centimetres" or "millimetres"; else "units of N m".
    std::string unitName() const;

    /// A position or offset in file units.
    Eigen::Vector3f point(const Eigen::Vector3f& world) const {
        return static_cast<float>(scale()) * direction(world);
    }
    Eigen::Vector3f direction(const Eigen::Vector3f& world) const {
        return up == UpAxis::Z ? world : Eigen::Vector3f(world.x(), world.z(), -world.y());
    }
    /// A frame in file units: turned and its origin scaled, while its axes keep their length.
    Eigen::Matrix4d frame(const Eigen::Matrix4d& world) const {
        Eigen::Matrix4d out = Eigen::Matrix4d::Identity();
        out.topLeftCorner<3, 3>() = rotation() * world.topLeftCorner<3, 3>();
        out.topRightCorner<3, 1>() = scale() * (rotation() * world.topRightCorner<3, 1>());
        return out;
    }
};

}  // namespace abf
