// SPDX-License-Identifier: Apache-2.0
#include "ui/session/export_source.h"

#include "core/character/presets.h"
#include "core/export/export.h"
#include "core/export/fit_document.h"

namespace abf::ui {

Result<PresetFile> makeExport(const ExportSource& source, const ExportPreset& preset,
                              const std::string& stem) {
    std::vector<TexturePhoto> photos;
    if (wantsPhotos(preset, source.shape) && source.photos) {
        auto read = source.photos();
        if (!read) return propagate(read);
        photos = std::move(*read);
    }
    const auto texture = makeBodyImage(source.model, source.shape, photos, preset);
    if (!texture) return propagate(texture);
    auto made = makePresetFile(source.model, source.shape, source.pose, preset, stem, texture->image);
    if (made) made->character.notes.insert(made->character.notes.begin(), texture->notes.begin(), texture->notes.end());
    return made;
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
    return ExportSource{model, document->shape, *pose, [document = *document, sourceName] {
                            return readTexturePhotos(document, {.fitFile = sourceName, .folder = {}});
                        }};
}

}  // namespace abf::ui
