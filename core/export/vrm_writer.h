// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/export/scene.h"
#include "core/export/scene_file.h"

namespace abf {

/// A VRM 1.0 file (docs/export.md): the GLB in its bind pose, without clips, with extension VRMC_vrm:
/// humanoid bones by SceneJoint::humanoidRole, expressions from morphs of ARKit names, the licence of the
/// scene. Sources: https://github.com/vrm-c/vrm-specification, VRMC_vrm-1.0. Errors: InvalidArgument naming
/// the humanoid bones that are missing, twice there or in the wrong order; those of GLB.
Result<SceneFile> makeVrm(const ExportScene& scene);

}  // namespace abf
