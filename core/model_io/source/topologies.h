// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model_io/source/base_mesh.h"
#include "core/model_io/source/body_parts.h"

namespace abf::source {

struct TopologySource {
    std::string name;
    std::uint32_t arity;
    std::vector<std::uint32_t> baseVertex;  ///< per vertex, ascending
    std::vector<std::uint32_t> faces;       ///< `arity` vertices of this topology a face
    std::vector<std::uint32_t> faceUvs;     ///< `arity` texture coordinates of the base mesh a face
    std::vector<std::uint8_t> faceParts;    ///< index into BodyPartMap::labels()
};

/// Topologies anny, anny-quads and makehuman, in that order.
/// Error: Corrupt when the base mesh is not the one that the edits were made for.
Result<std::vector<TopologySource>> buildTopologies(const BaseMesh& mesh, const BodyPartMap& parts);

}  // namespace abf::source
