// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <vector>

namespace abf {

/// The gradient of one value by points of the rest body, sparse; an index may occur several times.
struct PointGradient {
    struct Entry {
        std::uint32_t index;
        Eigen::Vector3d slope;
    };
    std::vector<Entry> vertices;  ///< by vertices of the anny prefix
    std::vector<Entry> heads;     ///< by bone heads of rig anny
};

/// The gradient of one value by all vertices of the anny prefix: a plane an axis.
using SkinGradient = std::array<std::vector<float>, 3>;

}  // namespace abf
