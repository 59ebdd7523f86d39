// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/export/scene.h"

namespace abf {

/// A mesh whose vertices carry one texture coordinate each: a vertex on a seam appears once for each of
/// its texture coordinates. Ascending in the mesh's vertex.
struct SeamSplit {
    std::vector<std::uint32_t> vertex;  ///< mesh vertex of each split vertex
    std::vector<std::uint32_t> uv;      ///< index into SceneMesh::uvs of each split vertex
    std::vector<std::uint32_t> faces;   ///< split vertices, in the order of SceneMesh::faces
};

/// Without texture coordinates nothing is split, and every `uv` is 0.
SeamSplit splitAtSeams(const SceneMesh& mesh);

}  // namespace abf
