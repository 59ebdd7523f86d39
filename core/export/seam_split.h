// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// A topology whose vertices carry one texture coordinate each: a vertex on a seam appears once for each of
/// its texture coordinates. Ascending in the topology vertex.
struct SeamSplit {
    std::vector<std::uint32_t> vertex;  ///< topology vertex of each split vertex
    std::vector<std::uint32_t> uv;      ///< index into Topology::uvs of each split vertex
    std::vector<std::uint32_t> faces;   ///< split vertices, in the order of Topology::faces
};

SeamSplit splitAtSeams(const Topology& topology);

}  // namespace abf
