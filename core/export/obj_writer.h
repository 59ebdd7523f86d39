// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// An OBJ file (docs/export.md) of the meshes as posed: one `v` and one `vn` a vertex in the mesh's order,
/// one `vt` a texture coordinate, faces `v/vt/vn`. With several materials or an image there is a material
/// file `STEM.mtl` beside it, and the images.
SceneFile makeObj(const ExportScene& scene, const SceneAxes& axes, const std::string& stem);

}  // namespace abf
