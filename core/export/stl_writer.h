// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A binary STL of the meshes as posed: triangles with their normals, in the mesh's order. Nothing else fits
/// in.
SceneFile makeStl(const ExportScene& scene, const SceneAxes& axes);

}  // namespace abf
