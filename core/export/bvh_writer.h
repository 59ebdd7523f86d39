// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/export/scene.h"
#include "core/export/scene_axes.h"
#include "core/export/scene_file.h"

namespace abf {

/// A BVH file (docs/export.md): the joints in their bind pose as hierarchy, and the current pose as one frame
/// of motion, or the frames of the first clip. Turns are those from the bind pose; stretches do not fit in.
/// Errors: InvalidArgument for a scene without joints or with several roots, or a clip whose frames are not
/// evenly spaced.
Result<SceneFile> makeBvh(const ExportScene& scene, const SceneAxes& axes);

}  // namespace abf
