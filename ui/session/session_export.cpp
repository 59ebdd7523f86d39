// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QMetaObject>
#include <algorithm>

#include "core/character/presets.h"
#include "ui/session/export_memory.h"
#include "ui/session/export_preview.h"
#include "ui/session/export_source.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

ExportPreview exportPreviewOf(const PresetFile& made, const ExportPreset& preset) {
    const ExportScene& scene = made.character.scene;
    ExportPreview preview;
    preview.bytes = made.file.bytes.size();
    for (const SideFile& beside : made.file.beside) preview.bytes += beside.bytes.size();
    if (const auto format = presetFormat(preset)) preview.rigged = format->rigged;
    preview.exactRig = preset.character.rig == "anny";
    preview.cap = made.character.cap;
    preview.poseMaxMm = made.character.poseMaxMm;
    preview.poseMeanMm = made.character.poseMeanMm;
    for (const SceneMesh& mesh : scene.meshes) {
        ExportPreview::Mesh shown{QString::fromStdString(mesh.name),
                                  mesh.vertexCount(),
                                  mesh.faceCount(),
                                  mesh.skin.maxInfluences(),
                                  {}};
        for (const SceneMorph& morph : mesh.morphs) shown.morphs << QString::fromStdString(morph.name);
        preview.meshes.push_back(std::move(shown));
    }
    for (const SceneJoint& joint : scene.joints)
        preview.bones.push_back({QString::fromStdString(joint.name), joint.parent});
    for (const SceneMaterial& material : scene.materials)
        preview.materials << QString::fromStdString(material.name);
    for (const SceneClip& clip : scene.clips) preview.clips << QString::fromStdString(clip.name);
    for (const std::string& note : made.character.notes) preview.notes << QString::fromStdString(note);
    return preview;
}

}  // namespace

BodyPose Session::poseToExport() const {
    const PhotoEdit* shown = document_.photo(current_);
    if (shown && shown->state) return shown->state->pose;
    for (const PhotoEdit& photo : document_.photos)
        if (photo.state) return photo.state->pose;
    return document_.pose.value_or(BodyPose{});
}

ExportSource Session::exportSource() const {
    return {model_, document_.shape, poseToExport()};
}

void Session::exportBody(const ExportPreset& preset, const QString& path) {
    if (!model_)
        return raise(Notice::Level::Warning,
                     tr("There is nothing to export before the body model is loaded."));
    rememberExport(preset);
    ++writing_;
    emit activityChanged();
    fileWorker_.post([this, source = exportSource(), preset, path](const std::stop_token&) {
        const Result<void> written = writeExport(source, preset, path.toStdString());
        QMetaObject::invokeMethod(
            this,
            [this, written, path] {
                --writing_;
                emit activityChanged();
                if (!written) return raise(written.error());
                emit messageShown(tr("Exported %1").arg(QFileInfo(path).fileName()));
            },
            Qt::QueuedConnection);
    });
}

void Session::previewExport(const ExportPreset& preset) {
    if (!model_) return;
    const int number = ++*lastExportPreview_;
    fileWorker_.post([this, source = exportSource(), preset, number,
                      last = lastExportPreview_](const std::stop_token&) {
        if (*last != number) return;
        const auto made = makeExport(source, preset, "body");
        ExportPreview preview;
        if (made)
            preview = exportPreviewOf(*made, preset);
        else
            preview.error = QString::fromStdString(made.error().message);
        QMetaObject::invokeMethod(
            this,
            [this, preview, number, last] {
                if (*last == number) emit exportPreviewed(preview);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace abf::ui
