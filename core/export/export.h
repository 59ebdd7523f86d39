// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"

namespace abf {

enum class ExportFormat { Glb, Obj };
enum class ExportPose { Fitted, Rest };
enum class UpAxis { Z, Y };

struct ExportOptions {
    ExportFormat format = ExportFormat::Glb;
    ExportPose pose = ExportPose::Fitted;
    UpAxis up = UpAxis::Z;  ///< OBJ only; glTF is +Y up by definition
};

/// Writes the body to `file` atomically. See docs/export.md for what each format holds.
/// Errors: InvalidArgument, WriteFailed.
Result<void> exportBody(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                        const BodyPose& pose, const ExportOptions& options,
                        const std::filesystem::path& file);

}  // namespace abf
