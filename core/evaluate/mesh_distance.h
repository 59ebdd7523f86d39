// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>

namespace abf {

enum class Alignment { Rigid, Similarity };

/// `a` moved (and scaled, for Similarity) onto `b`, both 3×N, such that the weighted sum of squared distances
/// between corresponding points is least (Umeyama, 1991). Weights of any sum above zero.
Eigen::Matrix3Xd aligned(const Eigen::Matrix3Xd& a, const Eigen::Matrix3Xd& b, const Eigen::VectorXd& weights,
                         Alignment alignment);

/// Weighted mean distance, metres, between corresponding points after that. Zero for a moved copy.
double alignedDistance(const Eigen::Matrix3Xd& a, const Eigen::Matrix3Xd& b, const Eigen::VectorXd& weights,
                       Alignment alignment);

/// A third of the area of the triangles around each vertex, square metres.
Eigen::VectorXd vertexAreas(const Eigen::Matrix3Xd& vertices, std::span<const std::uint32_t> triangles);

}  // namespace abf
