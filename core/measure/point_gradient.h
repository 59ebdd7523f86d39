// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
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

}  // namespace abf
