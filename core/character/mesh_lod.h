// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/export/scene.h"

namespace abf {

/// A coarser copy of a mesh with about `part` of its triangles (meshoptimizer's edge collapses on the
/// positions in the bind pose). Vertices are a subset of the mesh's, so weights, texture coordinates, morphs
/// and materials come along; seams and borders between materials stay closed, which limits how coarse it
/// gets.
SceneMesh coarserMesh(const SceneMesh& mesh, std::string name, double part);

}  // namespace abf
