// SPDX-License-Identifier: Apache-2.0
#include <QFileInfo>
#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/export/fit_document.h"
#include "core/fit/view_frame.h"
#include "core/pipeline/earlier_fit.h"
#include "core/pipeline/ignore_mask.h"
#include "core/render/rasterizer.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdString());
}

struct FitToSave {
    FitProblem problem;
    BodyShape shape;
    std::optional<BodyPose> pose;  ///< of a body from no photo
    std::vector<ViewState> views;
    FitSummary fit;
    std::vector<bool> used;  ///< a view
    std::vector<Measure> heldMeasures;
};

/// Where the marks on a photo are kept: beside the fit.json, named after it.
std::filesystem::path marksFile(const std::filesystem::path& fitFile, std::size_t view) {
    std::string stem = fitFile.stem().string();
    if (stem.ends_with(".fit")) stem.resize(stem.size() - 4);
    return stem + ".ignore-" + std::to_string(view + 1) + ".png";
}

/// Writes the painted marks and names them and the photos left out in the document.
Result<void> addPhotoChoices(const FitToSave& fit, const std::filesystem::path& path, FitDocument& document) {
    for (std::size_t i = 0; i < document.photos.size(); ++i) {
        document.photos[i].leftOut = !fit.used[i];
        const cv::Mat& marks = fit.problem.views[i].ignore;
        if (marks.empty()) continue;
        document.photos[i].ignoreMask = marksFile(path, i);
        if (auto done = writePng(path.parent_path() / document.photos[i].ignoreMask, marks); !done)
            return done;
    }
    return {};
}

/// Brings the body to the ground: a shape changed by hand has other legs than the fitted one.
Result<void> standOnGround(const BodyModel& model, BodyEvaluator& evaluator, const BodyShape& shape,
                           ViewState& view) {
    EvaluatedBody body;
    if (auto done = evaluator.evaluate(shape, view.pose, body); !done) return done;
    Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
    motion.translation().z() = -double(body.vertices.row(2).minCoeff());
    if (std::abs(motion.translation().z()) < 1e-6) return {};
    moveBody(view.pose, model.annyRig(), motion);
    view.camera.cameraFromWorld = view.camera.cameraFromWorld * motion.inverse();
    return {};
}

Result<void> writeFit(const std::shared_ptr<const BodyModel>& model, const BodyFitter& fitter, FitToSave fit,
                      const std::filesystem::path& path) {
    auto best = std::make_shared<FitSnapshot>();
    best->shape = fit.shape;
    best->views = std::move(fit.views);
    const auto evaluator = makeCpuBodyEvaluator(model);
    for (std::size_t i = 0; i < best->views.size(); ++i) {
        if (auto done = standOnGround(*model, *evaluator, fit.shape, best->views[i]); !done) return done;
        best->figures.push_back(fitter.figures(fit.problem.views[i], fit.shape, best->views[i]));
    }
    FitResult result;
    result.backend = fit.fit.backend;
    result.iterations = fit.fit.iterations;
    result.seconds = fit.fit.seconds;
    result.polish = fit.fit.polish;
    result.notes = fit.fit.notes;
    result.estimate = fit.fit.estimate;
    result.best = best;
    FitDocument document = makeFitDocument(fit.problem, result);
    if (auto done = addPhotoChoices(fit, path, document); !done) return done;
    if (document.photos.empty()) document.pose = std::move(fit.pose);
    document.locks.measures = std::move(fit.heldMeasures);
    document.termination = fit.fit.termination.empty() ? "not_fitted" : fit.fit.termination;
    return writeFileAtomically(path, toJson(document, *model));
}

}  // namespace

void Session::beginDocument() {
    interruptFit();
    meshFitter_.cancel();
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
    current_ = 0;
}

void Session::showDocument(const Document& document, const QString& path) {
    path_ = path;
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
    auto read = readFitDocument(toPath(path), *model_);
    if (!read) return raise(read.error());
    beginDocument();
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
        photo.id = addFile(photoOfFit(saved.file, toPath(path)));
        PhotoFile& photoFile = *mutableFile(photo.id);
        photoFile.fullWidth = saved.state.camera.width;
        photoFile.fullHeight = saved.state.camera.height;
        photoFile.focalPx = saved.state.camera.fx;
        photo.landmarks = saved.landmarks;
        photo.hasLandmarks = true;
        photo.state = saved.state;
        photo.used = !saved.leftOut;
        opened.fit.photos.push_back(photo.id);
        keepLandmarks_.insert(photo.id);
        if (!saved.ignoreMask.empty()) readMarks(photo.id, photoOfFit(saved.ignoreMask, toPath(path)));
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

void Session::saveDocument(const QString& path) {
    if (!model_)
        return raise(Notice::Level::Warning, tr("There is nothing to save before the body model is loaded."));
    FitToSave fit;
    fit.shape = document_.shape;
    fit.fit = document_.fit;
    fit.pose = document_.pose;
    fit.heldMeasures = {document_.heldMeasures.begin(), document_.heldMeasures.end()};
    if (fit.fit.estimate) fit.fit.estimate->oddViews.clear();  // counted anew among the saved photos
    int left = 0;
    for (const PhotoEdit& photo : document_.photos) {
        if (!photo.state) {
            ++left;
            continue;
        }
        if (document_.contradicted(photo.id)) fit.fit.estimate->oddViews.push_back(fit.views.size());
        fit.problem.views.push_back(makeView(photo));
        fit.views.push_back(*photo.state);
        fit.used.push_back(photo.used);
    }
    tellKnown(document_.known, fit.problem);
    holdLocked(document_, fit.problem);
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
                path_ = path;
                if (undo_.index() == version) undo_.setClean();
                emit messageShown(tr("Saved %1").arg(QFileInfo(path).fileName()));
                emit documentSaved(path);
            },
            Qt::QueuedConnection);
    });
}

void Session::exportBody(const ExportOptions& options, const QString& path) {
    if (!model_)
        return raise(Notice::Level::Warning,
                     tr("There is nothing to export before the body model is loaded."));
    BodyPose pose = document_.pose.value_or(BodyPose{});
    const PhotoEdit* shown = document_.photo(current_);
    if (shown && shown->state)
        pose = shown->state->pose;
    else
        for (const PhotoEdit& photo : document_.photos)
            if (photo.state) {
                pose = photo.state->pose;
                break;
            }
    ++writing_;
    emit activityChanged();
    fileWorker_.post(
        [this, model = model_, shape = document_.shape, pose, options, path](const std::stop_token&) {
            auto written = abf::exportBody(model, shape, pose, options, toPath(path));
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

}  // namespace abf::ui
