// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/export/scene.h"

namespace abf {

/// Three corner numbers (places in SceneMesh::faces) a triangle, for formats without quads. A quad a b c d is
/// split along its shorter diagonal in the bind pose, along b-d where they are as long (docs of topology
/// anny).
std::vector<std::uint32_t> triangleCorners(const SceneMesh& mesh);

/// Normals of `vertices` (3×V, as the mesh's), area-weighted; +Z where no face has an area.
Eigen::Matrix3Xf normalsOf(const SceneMesh& mesh, const Eigen::Matrix3Xf& vertices);

}  // namespace abf
