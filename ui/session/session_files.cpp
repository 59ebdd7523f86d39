// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/export/fit_document.h"
#include "core/pipeline/earlier_fit.h"
#include "core/pipeline/ignore_mask.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdString());
}

Result<void> writeFit(const std::shared_ptr<const BodyModel>& model, const BodyFitter& fitter,
                      const FitToSave& fit, const std::filesystem::path& path) {
    const auto text = makeFitText(model, fitter, fit, fitStem(path));
    if (!text) return propagate(text);
    for (const auto& [name, png] : text->masks)
        if (auto done = writeFileAtomically(path.parent_path() / name, png); !done) return done;
    return writeFileAtomically(path, text->json);
}

}  // namespace

void Session::beginDocument() {
    interruptFit();
    meshFitter_.cancel();
    runner_.forgetSteps();
    intake_.cancelSearches();
    searching_.clear();
    keepLandmarks_.clear();
    reading_.clear();
    files_.clear();
    fitWhenReady_ = false;
    measureEdits_.clear();
    stopComparing();
    held_ = {};
    shownHeld_.reset();
    emit heldChanged();
    undo_.clear();
    project_.reset();
    title_.clear();
    current_ = 0;
}

void Session::showDocument(const Document& document, const QString& path) {
    // Saving writes a fit: it must not take the place of an exported GLB.
    path_ = path.endsWith(QLatin1String(".glb"), Qt::CaseInsensitive) ? QString() : path;
    apply(document);
    emit photosChanged();
    setCurrentPhoto(document.photos.empty() ? 0 : document.photos.front().id);
    if (document.photos.empty()) emit currentPhotoChanged(0);
    emit activityChanged();
    emit documentOpened(path);
}

void Session::newDocument() {
    beginDocument();
    Document document;
    document.shape = startShape();
    showDocument(document, {});
}

void Session::openDocument(const QString& path, const QStringList& photos) {
    if (!model_ && !modelFailed_) {
        openWhenReady_ = path;
        addWhenReady_ = photos;
        return;
    }
    if (model_)
        readDocument(path);
    else
        raise(Notice::Level::Warning,
              tr("Without the body model no fit can be opened. See the message about it."));
    addPhotos(photos);
}

void Session::readDocument(const QString& path) {
    if (isProject(path)) return readProjectFile(path);
    auto read = readFitDocument(toPath(path), *model_);
    if (!read) return raise(read.error());
    showFit(*read, toPath(path), path, {});
}

void Session::showFit(const FitDocument& fit, const std::filesystem::path& fitFile, const QString& path,
                      const QString& title) {
    const FitDocument* read = &fit;
    beginDocument();
    title_ = title;
    Document opened;
    opened.shape = read->shape;
    if (read->heightM) opened.known.heightCm = *read->heightM * 100;
    opened.known.sex = read->sex;
    opened.known.ageYears = read->ageYears;
    for (const KnownFact& fact : read->facts) opened.known.measures[fact.measure] = fact.value;
    opened.known.clothing = read->clothing;
    for (const Phenotype p : read->locks.phenotypes) opened.locked[static_cast<std::size_t>(p)] = true;
    opened.lockedLocalChanges = read->locks.localChanges;
    opened.lockedBones = read->locks.bones;
    opened.heldMeasures = {read->locks.measures.begin(), read->locks.measures.end()};
    opened.pose = read->pose;
    opened.fit = {.termination = read->termination,
                  .backend = read->backend,
                  .iterations = read->iterations,
                  .seconds = read->seconds,
                  .polish = read->polish,
                  .notes = read->notes,
                  .known = opened.known,
                  .photos = {},
                  .estimate = read->estimate};
    for (const FitDocument::Photo& saved : read->photos) {
        PhotoEdit photo;
        photo.id = addFile(photoOfFit(saved.file, fitFile));
        PhotoFile& photoFile = *mutableFile(photo.id);
        photoFile.fullWidth = saved.state.camera.width;
        photoFile.fullHeight = saved.state.camera.height;
        photoFile.focalPx = saved.state.camera.fx;
        photo.used = !saved.leftOut;
        opened.fit.photos.push_back(photo.id);
        const bool fitted = saved.state.camera.fx > 0;
        if (fitted) photo.state = saved.state;
        if (fitted || abf::hasLandmarks(saved)) {
            photo.landmarks = saved.landmarks;
            photo.hasLandmarks = true;
            keepLandmarks_.insert(photo.id);
        }
        if (!saved.ignoreMask.empty()) readMarks(photo.id, photoOfFit(saved.ignoreMask, fitFile));
        opened.photos.push_back(std::move(photo));
    }
    showDocument(opened, path);
}

void Session::readMarks(PhotoId id, const std::filesystem::path& file) {
    const PhotoFile& photo = *mutableFile(id);
    ++marksReading_;
    engineWorker_.post(
        [this, id, file, width = photo.fullWidth, height = photo.fullHeight](const std::stop_token& stop) {
            auto marks = readIgnoreMask(file, width, height, stop);
            QMetaObject::invokeMethod(
                this,
                [this, id, marks] {
                    --marksReading_;
                    emit activityChanged();
                    PhotoEdit* opened = document_.photo(id);
                    if (!opened) return;  // of an earlier document
                    if (!marks) return raise(marks.error());
                    opened->ignored = *marks;
                    emit photoChanged(id);
                },
                Qt::QueuedConnection);
        });
}

FitToSave Session::fitToSave(bool unfitted) const {
    FitToSave fit;
    fit.shape = document_.shape;
    fit.fit = document_.fit;
    fit.pose = document_.pose;
    fit.heldMeasures = {document_.heldMeasures.begin(), document_.heldMeasures.end()};
    if (fit.fit.estimate) fit.fit.estimate->oddViews.clear();  // counted anew among the saved photos
    for (const PhotoEdit& photo : document_.photos) {
        if (!photo.state && !unfitted) continue;
        if (document_.contradicted(photo.id)) fit.fit.estimate->oddViews.push_back(fit.photos.size());
        const PhotoFile* read = file(photo.id);
        fit.photos.push_back({makeView(photo), photo.state, photo.used, read ? read->photo : nullptr});
        if (!photo.hasLandmarks) fit.photos.back().view.landmarks = {};
    }
    tellKnown(document_.known, fit.knowledge);
    holdLocked(document_, fit.knowledge);
    return fit;
}

void Session::saveDocument(const QString& path) {
    if (!model_)
        return raise(Notice::Level::Warning, tr("There is nothing to save before the body model is loaded."));
    if (isProject(path)) return saveProject(path);
    FitToSave fit = fitToSave(false);
    const auto left = document_.photos.size() - fit.photos.size();
    if (left > 0)
        raise(Notice::Level::Info,
              tr("Photos without a fitted body and those left out of the fit are not part "
                 "of the saved file (%1).")
                  .arg(left));
    ++writing_;
    emit activityChanged();
    const int version = undo_.index();
    fileWorker_.post([this, model = model_, fitter = fitter_, fit = std::move(fit), path,
                      version](const std::stop_token&) {
        auto written = writeFit(model, *fitter, fit, toPath(path));
        QMetaObject::invokeMethod(
            this,
            [this, written, path, version] {
                --writing_;
                emit activityChanged();
                if (!written) return raise(written.error());
                project_.reset();
                saved(path, version);
            },
            Qt::QueuedConnection);
    });
}

void Session::saved(const QString& path, int version) {
    path_ = path;
    if (undo_.index() == version) undo_.setClean();
    emit messageShown(tr("Saved %1").arg(QFileInfo(path).fileName()));
    emit documentSaved(path);
}

}  // namespace abf::ui
