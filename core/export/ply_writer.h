// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A binary little-endian PLY of the meshes as posed: position and normal a vertex in the mesh's order,
/// faces. PLY gives a vertex one texture coordinate, which a mesh with seams has not: none are written.
SceneFile makePly(const ExportScene& scene, const SceneAxes& axes);

}  // namespace abf
