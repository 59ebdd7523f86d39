// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/body/parameters.h"

namespace abf {
struct ExportPreset;
struct PresetFile;
}  // namespace abf

namespace abf::ui {

/// A body to export as it stood at one moment: plain values, to be used on any thread.
struct ExportSource {
    std::shared_ptr<const BodyModel> model;
    BodyShape shape;
    BodyPose pose;
};

/// Finds the body when it is needed; may read files, on any thread.
using ExportLoader = std::function<Result<ExportSource>()>;

/// The file in memory; `stem` names files beside it. Errors: of makePresetFile().
Result<PresetFile> makeExport(const ExportSource& source, const ExportPreset& preset,
                              const std::string& stem);

/// Writes the file, and those beside it. Errors: of makeExport() and of writing.
Result<void> writeExport(const ExportSource& source, const ExportPreset& preset,
                         const std::filesystem::path& file);

/// The body of a fit.json, in the pose of its first photo. Errors: of parseFitDocument().
Result<ExportSource> exportSourceOfFit(const std::shared_ptr<const BodyModel>& model, const std::string& json,
                                       const std::string& sourceName);

}  // namespace abf::ui
