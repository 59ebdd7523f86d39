// SPDX-License-Identifier: Apache-2.0
#include "ui/session/export_source.h"

#include "core/character/presets.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"

namespace abf::ui {

Result<PresetFile> makeExport(const ExportSource& source, const ExportPreset& preset,
                              const std::string& stem) {
    return makePresetFile(source.model, source.shape, source.pose, preset, stem);
}

Result<void> writeExport(const ExportSource& source, const ExportPreset& preset,
                         const std::filesystem::path& file) {
    const auto made = makeExport(source, preset, file.stem().string());
    return made ? writeSceneFile(made->file, file) : propagate(made);
}

Result<ExportSource> exportSourceOfFit(const std::shared_ptr<const BodyModel>& model, const std::string& json,
                                       const std::string& sourceName) {
    const auto document = parseFitDocument(json, *model, sourceName);
    if (!document) return propagate(document);
    const auto pose = poseOfPhoto(*document);
    if (!pose) return propagate(pose);
    return ExportSource{model, document->shape, *pose};
}

}  // namespace abf::ui
