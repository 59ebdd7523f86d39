// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/scene.h"

namespace abf {

enum class ExportPose { Fitted, Rest };

struct BodySceneOptions {
    ExportPose pose = ExportPose::Fitted;  ///< Rest: the current pose is the bind pose
    std::string_view topology = "anny";    ///< or "anny-quads"
    bool baseOffsets = false;              ///< fill ExportScene::baseOffsets, for .target files
};

/// The body as a scene with rig `anny`: bound in the model's rest pose, standing in `pose`, in one mesh
/// "AnnyBody" of a neutral material, with all influences and the parameters embedded.
/// Errors: InvalidArgument for parameters out of all range or a topology that the model lacks.
Result<ExportScene> makeBodyScene(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                                  const BodyPose& pose, const BodySceneOptions& options);

}  // namespace abf
