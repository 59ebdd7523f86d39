// SPDX-License-Identifier: Apache-2.0
#include "ui/session/session.h"

#include <QFileInfo>
#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "ui/session/document_edit.h"

namespace abf::ui {

Session::Session(EngineLoader loader, QObject* parent) : QObject(parent), loader_(std::move(loader)) {
    document_.shape = startShape();
    undo_.setUndoLimit(200);
    connect(&preview_, &BodyPreview::frameReady, this, &Session::frameArrived);
    connect(&preview_, &BodyPreview::measured, this, &Session::measuresArrived);
    connect(&preview_, &BodyPreview::failed, this,
            [this](const QString& message) { raise(Notice::Level::Error, message); });
    connect(&preview_, &BodyPreview::backendChanged, this, [this](const QString& name) {
        bodyBackend_ = name;
        emit bodyBackendChanged();
    });
    connect(&shaper_, &BodyShaper::shaped, this, &Session::bodyShaped);
    connect(&shaper_, &BodyShaper::failed, this, [this](std::uint64_t, const Error& error) {
        dropMeasureEdits();
        raise(error);
    });
    connect(&shaper_, &BodyShaper::drawn, this, [this](std::uint64_t seed, const BodyShape& shape) {
        --drawing_;
        setShape(shape, tr("Random body %1").arg(seed));
        emit activityChanged();
    });
    connect(&shaper_, &BodyShaper::drawFailed, this, [this](const Error& error) {
        --drawing_;
        raise(error);
        emit activityChanged();
    });
    connect(&overlay_, &OverlayRenderer::overlayReady, this, &Session::overlayChanged);
    connect(&intake_, &PhotoIntake::detectorReady, this, [this] {
        detectorReady_ = true;
        emit activityChanged();
    });
    connect(&intake_, &PhotoIntake::detectorFailed, this, [this](const Error& error) {
        detectorFailed_ = true;
        raise(error);
        emit activityChanged();
    });
    connect(&intake_, &PhotoIntake::photoRead, this, &Session::photoArrived);
    connect(&intake_, &PhotoIntake::photoUnreadable, this, [this](PhotoId id, const Error& error) {
        reading_.erase(id);
        PhotoFile* photo = mutableFile(id);
        if (!photo) return;  // of an earlier document
        photo->stage = PhotoStage::Unreadable;
        photo->message = QString::fromStdString(error.message);
        raise(error);
        emit photoChanged(id);
        emit activityChanged();
        continueWhenReady();
    });
    connect(&intake_, &PhotoIntake::personsFound, this, &Session::personsArrived);
    connect(&intake_, &PhotoIntake::noPersons, this, &Session::searchFailed);
    connectMeshFitter();
    connect(&runner_, &FitRunner::started, this, &Session::activityChanged);
    connect(&runner_, &FitRunner::stepShown, this, &Session::showStep);
    connect(&runner_, &FitRunner::finished, this, &Session::fitArrived);
    connect(&runner_, &FitRunner::failed, this, [this](const Error& error) { raise(error); });
    connect(&runner_, &FitRunner::settled, this, &Session::stepsEnded);
}

Session::~Session() {
    // Undo commands and late signals must not reach a half-destroyed session.
    undo_.disconnect();
    undo_.clear();
    disconnect();
}

void Session::start() {
    engineWorker_.post([this, load = loader_.loadModel](const std::stop_token&) {
        auto model = load();
        if (!model) {
            QMetaObject::invokeMethod(
                this,
                [this, error = model.error()] {
                    modelFailed_ = true;
                    fitWhenReady_ = false;
                    openWhenReady_.clear();
                    raise(error);
                    addPhotos(std::exchange(addWhenReady_, {}));
                    emit activityChanged();
                },
                Qt::QueuedConnection);
            return;
        }
        auto fitter = std::make_shared<const BodyFitter>(*model);
        QMetaObject::invokeMethod(
            this,
            [this, model = *model, fitter, surface = makeBodySurface(*model)] {
                modelArrived(model, fitter, surface);
            },
            Qt::QueuedConnection);
    });
    intake_.loadDetector(loader_);
    emit activityChanged();
}

void Session::modelArrived(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter,
                           const BodySurface& surface) {
    model_ = std::move(model);
    fitter_ = std::move(fitter);
    preview_.setModel(model_, fitter_);
    shaper_.setModel(model_);
    overlay_.setSurface(surface);
    runner_.setFitter(model_, fitter_);
    emit modelLoaded(surface);
    emit activityChanged();
    refreshPreview();
    if (!openWhenReady_.isEmpty()) {
        const bool fitAfterwards = fitWhenReady_;
        openDocument(std::exchange(openWhenReady_, {}), std::exchange(addWhenReady_, {}));
        fitWhenReady_ = fitAfterwards;
    }
    continueWhenReady();
}

const PhotoFile* Session::file(PhotoId id) const {
    const auto at =
        std::find_if(files_.begin(), files_.end(), [id](const PhotoFile& f) { return f.id == id; });
    return at == files_.end() ? nullptr : &*at;
}

PhotoFile* Session::mutableFile(PhotoId id) {
    return const_cast<PhotoFile*>(std::as_const(*this).file(id));
}

PhotoStage Session::stage(PhotoId id) const {
    const PhotoFile* photo = file(id);
    if (!photo) return PhotoStage::Unreadable;
    if (photo->stage == PhotoStage::Loading || photo->stage == PhotoStage::Unreadable ||
        photo->stage == PhotoStage::Detecting)
        return photo->stage;
    const PhotoEdit* edit = document_.photo(id);
    if (edit && edit->hasLandmarks) return PhotoStage::PersonFound;
    return photo->stage == PhotoStage::PersonFound ? PhotoStage::Waiting : photo->stage;
}

bool Session::idle() const {
    return reading_.empty() && searching_.empty() && writing_ == 0 && drawing_ == 0 && marksReading_ == 0 &&
           comparisonReading_ == 0 && projectsReading_ == 0 && !meshFitter_.running() && !runner_.running() &&
           !runner_.replaying() && !fitWhenReady_ && openWhenReady_.isEmpty() && measureEdits_.empty();
}

bool Session::unsaved() const {
    if (undo_.isClean()) return false;
    if (!path_.isEmpty()) return true;  // the file holds something else
    if (!(document_.shape.phenotypes == startShape().phenotypes) ||
        (document_.shape.localChanges.array() != 0).any() ||
        (document_.shape.facialActions.array() != 0).any() || document_.pose)
        return true;
    return std::any_of(document_.photos.begin(), document_.photos.end(), [](const PhotoEdit& p) {
        return p.state || std::any_of(p.landmarks.begin(), p.landmarks.end(),
                                      [](const Landmark& l) { return l.corrected || l.ignored || l.occluded; });
    });
}

Activity Session::activity() const {
    if (meshFitter_.running())
        return {tr("Fitting to %1 …").arg(QFileInfo(meshFitter_.path()).fileName()), -1, true};
    if (runner_.runningForShow()) return {tr("Fitting the body …"), -1, true};
    if (runner_.replaying()) return {tr("Showing the steps of the fit"), stepProgress_, true};
    if (!reading_.empty()) {
        const PhotoFile* photo = file(*reading_.begin());
        return {tr("Reading %1 …").arg(photo ? photoName(*photo) : QString()), -1, false};
    }
    if (!searching_.empty()) {
        const PhotoFile* photo = file(*searching_.begin());
        const QString name = photo ? photoName(*photo) : QString();
        return {
            detectorReady_ ? tr("Looking for people in %1 …").arg(name) : tr("Loading the person detector …"),
            -1, true};
    }
    if (writing_ > 0) return {tr("Writing …"), -1, false};
    if (!model_ && !modelFailed_) return {tr("Loading the body model …"), -1, false};
    if (!detectorReady_ && !detectorFailed_) return {tr("Loading the person detector …"), -1, false};
    return {};
}

void Session::raise(Notice::Level level, const QString& text) {
    emit noticeRaised({level, text});
}

void Session::raise(const Error& error) {
    if (error.code == ErrorCode::Cancelled) return;
    raise(error.code == ErrorCode::NoPerson ? Notice::Level::Warning : Notice::Level::Error,
          QString::fromStdString(error.message));
}

void Session::edit(const QString& text, Document after, int mergeKey) {
    stopShowingHeld();
    undo_.push(new DocumentEdit(*this, text, document_, std::move(after), mergeKey));
}

void Session::apply(const Document& document) {
    const bool photosDiffer = !std::equal(
        document_.photos.begin(), document_.photos.end(), document.photos.begin(), document.photos.end(),
        [](const PhotoEdit& a, const PhotoEdit& b) { return a.id == b.id; });
    document_ = document;
    if (photosDiffer) {
        emit photosChanged();
        if (!document_.photo(current_))
            setCurrentPhoto(document_.photos.empty() ? 0 : document_.photos.front().id);
    }
    emit documentChanged();
    for (const PhotoEdit& photo : document_.photos) emit photoChanged(photo.id);
    refreshPreview();
    emit fitLineChanged();
}

void Session::restore(const Document& document) {
    interruptFit();
    stopShowingHeld();
    measureEdits_.clear();
    apply(document);
}

void Session::cancelActivity() {
    if (meshFitter_.running()) return meshFitter_.cancel();
    if (showingSteps()) return stopFit();
    if (searching_.empty()) return;
    intake_.cancelSearches();
    for (PhotoId id : std::exchange(searching_, {})) {
        if (PhotoFile* photo = mutableFile(id)) photo->stage = PhotoStage::Waiting;
        emit photoChanged(id);
    }
    fitWhenReady_ = false;
    emit activityChanged();
}

}  // namespace abf::ui
