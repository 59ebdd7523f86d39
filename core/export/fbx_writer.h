// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A binary FBX 7.4 file (docs/export.md). A writer of our own: Assimp's makes files that no program opens.
/// Error: InvalidArgument for a pose that no skeleton can hold (makeSkeletonNodes).
Result<SceneFile> makeFbx(const ExportScene& scene, const SceneAxes& axes);

}  // namespace abf
