// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/scene.h"
#include "core/export/scene_file.h"

namespace abf {

/// How far the rest shape lies from MakeHuman's base mesh: 3×19158 by base index, metres, world; with the
/// helper geometry that clothes are tied to. For ExportScene::baseOffsets. Error: InvalidArgument for
/// parameters out of all range, or a model without topology "makehuman".
Result<Eigen::Matrix3Xf> makeHumanOffsets(const std::shared_ptr<const BodyModel>& model,
                                          const BodyShape& shape);

/// A MakeHuman .target file (docs/export.md) of scene.baseOffsets: "index dx dy dz" in decimetres, Y up, of
/// the vertices that move; over the bare base mesh it makes the fitted shape, on which MPFB2's clothes fit.
/// Error: InvalidArgument when the scene has no offsets.
Result<SceneFile> makeMakeHumanTarget(const ExportScene& scene);

}  // namespace abf
