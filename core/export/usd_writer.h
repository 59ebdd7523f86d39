// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A USD stage as text (.usda; docs/export.md): a SkelRoot with a Skeleton, meshes with UsdSkel bindings and
/// blend shapes, UsdPreviewSurface materials. Images are files beside it. Error: InvalidArgument for a pose
/// that no skeleton can hold (makeSkeletonNodes).
Result<SceneFile> makeUsd(const ExportScene& scene, const SceneAxes& axes, const std::string& stem);

}  // namespace abf
