// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/measure/point_gradient.h"
#include "core/measure/rest_body.h"

namespace abf {

/// A point of the rest body that moves with it: a linear combination of vertices and bone heads whose weights
/// sum to 1, or, where `lowestOf` is not empty, the lowest of those vertices.
struct AnchorPoint {
    std::vector<std::pair<std::uint32_t, double>> vertices;
    std::vector<std::pair<int, double>> heads;
    std::vector<std::uint32_t> lowestOf;

    Eigen::Vector3d at(const RestBody& body) const;
    /// Adds what a slope by this point means for the points that it is made of.
    void spread(const RestBody& body, const Eigen::Vector3d& slope, PointGradient& gradient) const;
};

}  // namespace abf
