// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A Collada 1.4.1 document (docs/export.md): meshes with morph and skin controllers, joints as matrices,
/// clips. Collada keeps any matrix, so stretched poses need no auxiliary nodes. A writer of our own: Assimp's
/// drops morphs.
SceneFile makeDae(const ExportScene& scene, const SceneAxes& axes, const std::string& stem);

}  // namespace abf
