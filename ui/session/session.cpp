// SPDX-License-Identifier: Apache-2.0
#include "ui/session/session.h"

#include <QFileInfo>
#include <QMetaObject>
#include <algorithm>
#include <span>
#include <utility>

#include "gpu/fit/evidence_choice.h"
#include "ui/session/document_edit.h"

namespace abf::ui {

namespace {

constexpr int kSliderPauseMs = 1000;  ///< slider moves closer together than this are one undo step

/// Landmarks that hang on another one.
std::span<const int> followers(int landmark) {
    static constexpr std::array kLeftHand = {17, 19, 21}, kRightHand = {18, 20, 22};
    static constexpr std::array kLeftFoot = {29, 31}, kRightFoot = {30, 32};
    switch (landmark) {
        case 15:
            return kLeftHand;
        case 16:
            return kRightHand;
        case 27:
            return kLeftFoot;
        case 28:
            return kRightFoot;
        default:
            return {};
    }
}

QString fileName(const PhotoFile& file) {
    return QString::fromStdString(file.path.filename().string());
}

}  // namespace

Session::Session(EngineLoader loader, QObject* parent) : QObject(parent), loader_(std::move(loader)) {
    document_.shape = startShape();
    undo_.setUndoLimit(200);
    connect(&preview_, &BodyPreview::frameReady, this, &Session::frameArrived);
    connect(&preview_, &BodyPreview::failed, this,
            [this](const QString& message) { raise(Notice::Level::Error, message); });
    connect(&preview_, &BodyPreview::backendChanged, this, [this](const QString& name) {
        bodyBackend_ = name;
        emit bodyBackendChanged();
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
            [this, model = *model, fitter, surface = makeBodySurface(**model)] {
                modelArrived(model, fitter, surface);
            },
            Qt::QueuedConnection);
    });
    intake_.loadDetector(loader_);
    emit activityChanged();
}

void Session::setBackend(Backend backend, const VulkanOptions& options) {
    backend_ = backend;
    vulkan_ = options;
    preview_.setBackend(backend, options);
}

void Session::modelArrived(std::shared_ptr<const BodyModel> model, std::shared_ptr<const BodyFitter> fitter,
                           const BodySurface& surface) {
    model_ = std::move(model);
    fitter_ = std::move(fitter);
    preview_.setModel(model_, fitter_);
    overlay_.setSurface(surface);
    runner_.setFitter(fitter_, evidenceChosenLater(model_, backend_, vulkan_));
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
    return reading_.empty() && searching_.empty() && writing_ == 0 && !runner_.running() &&
           !runner_.replaying() && !fitWhenReady_ && openWhenReady_.isEmpty();
}

bool Session::unsaved() const {
    if (undo_.isClean()) return false;
    if (!(document_.shape.phenotypes == startShape().phenotypes)) return true;
    return std::any_of(document_.photos.begin(), document_.photos.end(), [](const PhotoEdit& p) {
        return p.state || std::any_of(p.landmarks.begin(), p.landmarks.end(),
                                      [](const Landmark& l) { return l.corrected || l.ignored; });
    });
}

Activity Session::activity() const {
    if (runner_.runningForShow()) return {tr("Fitting the body …"), -1, true};
    if (runner_.replaying()) return {tr("Showing the steps of the fit"), stepProgress_, true};
    if (!reading_.empty()) {
        const PhotoFile* photo = file(*reading_.begin());
        return {tr("Reading %1 …").arg(photo ? fileName(*photo) : QString()), -1, false};
    }
    if (!searching_.empty()) {
        const PhotoFile* photo = file(*searching_.begin());
        const QString name = photo ? fileName(*photo) : QString();
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
    apply(document);
}

PhotoId Session::addFile(const std::filesystem::path& path) {
    PhotoFile photo;
    photo.id = ++lastId_;
    photo.path = path;
    files_.push_back(std::move(photo));
    reading_.insert(lastId_);
    intake_.read(lastId_, path);
    return lastId_;
}

void Session::addPhotos(const QStringList& paths) {
    if (paths.isEmpty()) return;
    interruptFit();
    Document after = document_;
    PhotoId first = 0;
    for (const QString& path : paths) {
        PhotoEdit photo;
        photo.id = addFile(std::filesystem::path(path.toStdString()));
        if (first == 0) first = photo.id;
        after.photos.push_back(std::move(photo));
    }
    const bool wasEmpty = document_.photos.empty();
    intakeKey_ = newKey();
    edit(paths.size() == 1 ? tr("Add photo") : tr("Add photos"), std::move(after), intakeKey_);
    if (wasEmpty || paths.size() == 1) setCurrentPhoto(first);
    emit activityChanged();
}

void Session::removePhoto(PhotoId id) {
    if (!document_.photo(id)) return;
    interruptFit();
    Document after = document_;
    const auto at = std::find_if(after.photos.begin(), after.photos.end(),
                                 [id](const PhotoEdit& p) { return p.id == id; });
    const auto next = after.photos.erase(at);
    PhotoId current = current_;
    if (current == id)
        current = after.photos.empty() ? 0 : next == after.photos.end() ? after.photos.back().id : next->id;
    edit(tr("Remove photo"), std::move(after));
    setCurrentPhoto(current);
}

void Session::setCurrentPhoto(PhotoId id) {
    if (id != 0 && !document_.photo(id)) return;
    if (current_ == id) return;
    current_ = id;
    emit currentPhotoChanged(id);
    refreshPreview();
    emit fitLineChanged();
}

void Session::photoArrived(PhotoId id, std::shared_ptr<const Photo> photo, const PhotoPyramid& picture) {
    reading_.erase(id);
    PhotoFile* read = mutableFile(id);
    if (!read) return;  // of an earlier document
    const PhotoEdit* edit = document_.photo(id);
    const bool known = edit && edit->hasLandmarks;
    if (known && (photo->fullWidth != read->fullWidth || photo->fullHeight != read->fullHeight))
        raise(Notice::Level::Warning,
              tr("%1 has %2 × %3 pixels now, but the fit was made with %4 × %5. Find the person again "
                 "(Photo › Detect) before fitting.")
                  .arg(fileName(*read))
                  .arg(photo->fullWidth)
                  .arg(photo->fullHeight)
                  .arg(read->fullWidth)
                  .arg(read->fullHeight));
    read->photo = std::move(photo);
    read->picture = picture;
    read->fullWidth = read->photo->fullWidth;
    read->fullHeight = read->photo->fullHeight;
    read->stage = known ? PhotoStage::PersonFound : PhotoStage::Waiting;
    emit photoChanged(id);
    if (edit && !known) findPersons(id);
    emit activityChanged();
    continueWhenReady();
}

void Session::findPersons(PhotoId id) {
    PhotoFile* photo = mutableFile(id);
    if (!photo || !photo->photo || searching_.contains(id)) return;
    searching_.insert(id);
    photo->stage = PhotoStage::Detecting;
    intake_.findPersons(id, photo->photo, {});
    emit photoChanged(id);
    emit activityChanged();
}

void Session::findPersonInBox(PhotoId id, const QRectF& box) {
    PhotoFile* photo = mutableFile(id);
    if (!photo || !photo->photo || searching_.contains(id)) return;
    searching_.insert(id);
    photo->stage = PhotoStage::Detecting;
    intake_.findPersons(id, photo->photo,
                        {.index = 0, .box = cv::Rect2d(box.x(), box.y(), box.width(), box.height())});
    emit photoChanged(id);
    emit activityChanged();
}

void Session::personsArrived(PhotoId id, const Persons& persons, int selected, bool byBox) {
    searching_.erase(id);
    if (PhotoFile* photo = mutableFile(id)) photo->stage = PhotoStage::PersonFound;
    emit activityChanged();
    if (!document_.photo(id)) return continueWhenReady();
    interruptFit();
    Document after = document_;
    PhotoEdit& photo = *after.photo(id);
    const bool first = !photo.hasLandmarks && !byBox;
    if (byBox && photo.persons) {
        auto all = std::make_shared<std::vector<DetectedPerson>>(*photo.persons);
        all->push_back(persons->front());
        photo.persons = all;
        photo.person = static_cast<int>(all->size()) - 1;
    } else {
        photo.persons = persons;
        photo.person = selected;
    }
    photo.landmarks = (*photo.persons)[static_cast<std::size_t>(photo.person)].landmarks;
    photo.hasLandmarks = true;
    photo.state.reset();
    photo.figures.reset();
    edit(byBox ? tr("Find person in box") : tr("Find people"), std::move(after), first ? intakeKey_ : 0);
    if (!byBox && persons->size() > 1)
        emit messageShown(tr("%n people found. Click a frame in the photo to choose the person to fit.",
                             nullptr, static_cast<int>(persons->size())));
    continueWhenReady();
}

void Session::searchFailed(PhotoId id, const Error& error, bool byBox) {
    searching_.erase(id);
    if (PhotoFile* photo = mutableFile(id)) {
        photo->stage = PhotoStage::NoPerson;
        const QString name = fileName(*photo);
        photo->message = QString::fromStdString(error.message);
        if (error.code == ErrorCode::NoPerson)
            photo->message =
                byBox ? tr("No person was recognised inside the box on %1. Draw it around one whole "
                           "person, with a little room on every side.")
                            .arg(name)
                      : tr("No person was found in %1. Draw a box around the person, or use a photo that "
                           "shows the whole body.")
                            .arg(name);
        if (error.code == ErrorCode::Cancelled)
            photo->stage = PhotoStage::Waiting;
        else
            raise(error.code == ErrorCode::NoPerson ? Notice::Level::Warning : Notice::Level::Error,
                  photo->message);
    }
    emit photoChanged(id);
    emit activityChanged();
    continueWhenReady();
}

void Session::choosePerson(PhotoId id, int index) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->persons || index < 0 || index >= static_cast<int>(now->persons->size()) ||
        index == now->person)
        return;
    interruptFit();
    const bool wasFitted = document_.fitted();
    Document after = document_;
    PhotoEdit& photo = *after.photo(id);
    photo.person = index;
    photo.landmarks = (*photo.persons)[static_cast<std::size_t>(index)].landmarks;
    photo.state.reset();
    photo.figures.reset();
    refitKey_ = newKey();
    edit(tr("Choose person"), std::move(after), refitKey_);
    if (!wasFitted) return;
    if (auto task = makeTask(FitStart::Scratch, true)) runner_.start(std::move(*task));
}

void Session::beginLandmarkDrag() {
    landmarkKey_ = newKey();
    draggedOutside_ = false;
    if (runner_.replaying()) runner_.endReplay();
    stepsEnded();
}

void Session::moveLandmark(PhotoId id, int landmark, const QPointF& position, bool alone) {
    const PhotoFile* photo = file(id);
    const PhotoEdit* now = document_.photo(id);
    if (!photo || !now || !now->hasLandmarks || landmark < 0 || landmark >= kLandmarkCount) return;
    const double x = std::clamp(position.x(), 0.0, double(photo->fullWidth));
    const double y = std::clamp(position.y(), 0.0, double(photo->fullHeight));
    draggedOutside_ = x != position.x() || y != position.y();
    Document after = document_;
    LandmarkSet& landmarks = after.photo(id)->landmarks;
    Landmark& moved = landmarks[static_cast<std::size_t>(landmark)];
    const Eigen::Vector2d by = Eigen::Vector2d(x, y) - moved.position;
    if (!alone)
        for (int follower : followers(landmark))
            if (Landmark& other = landmarks[static_cast<std::size_t>(follower)]; !other.corrected)
                other.position += by;
    moved.position = {x, y};
    moved.corrected = true;
    moved.ignored = false;
    refitKey_ = landmarkKey_;
    edit(tr("Move landmark"), std::move(after), landmarkKey_);
    refit();
}

void Session::endLandmarkDrag(PhotoId id, int landmark) {
    const PhotoFile* photo = file(id);
    if (!draggedOutside_ || !photo) return;
    draggedOutside_ = false;
    QString name = QString::fromLatin1(kLandmarkNames[static_cast<std::size_t>(landmark)].data(),
                                       kLandmarkNames[static_cast<std::size_t>(landmark)].size());
    name.replace(QLatin1Char('_'), QLatin1Char(' '));
    raise(Notice::Level::Info,
          tr("The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the "
             "photo, right-click it and choose “Ignore in the fit”.")
              .arg(name, fileName(*photo)));
}

void Session::setLandmarkIgnored(PhotoId id, int landmark, bool ignored) {
    if (!document_.photo(id)) return;
    Document after = document_;
    after.photo(id)->landmarks[static_cast<std::size_t>(landmark)].ignored = ignored;
    refitKey_ = newKey();
    edit(ignored ? tr("Ignore landmark") : tr("Use landmark"), std::move(after), refitKey_);
    refit();
}

void Session::resetLandmark(PhotoId id, int landmark) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->persons || now->person < 0) return;
    Document after = document_;
    after.photo(id)->landmarks[static_cast<std::size_t>(landmark)] =
        (*now->persons)[static_cast<std::size_t>(now->person)].landmarks[static_cast<std::size_t>(landmark)];
    refitKey_ = newKey();
    edit(tr("Reset landmark"), std::move(after), refitKey_);
    refit();
}

int Session::sliderKey(Phenotype phenotype) {
    const bool same = sliderKey_ != 0 && sliderPhenotype_ == phenotype && sliderClock_.isValid() &&
                      sliderClock_.elapsed() < kSliderPauseMs;
    if (!same) sliderKey_ = newKey();
    sliderPhenotype_ = phenotype;
    sliderClock_.start();
    return sliderKey_;
}

void Session::setPhenotype(Phenotype phenotype, double value) {
    interruptFit();
    if (document_.shape.phenotypes[phenotype] == value) return;
    Document after = document_;
    after.shape.phenotypes[phenotype] = std::clamp(value, phenotypeMinimum(phenotype), 1.0);
    edit(tr("Change shape"), std::move(after), sliderKey(phenotype));
}

void Session::setLocked(Phenotype phenotype, bool locked) {
    if (document_.locked[static_cast<std::size_t>(phenotype)] == locked) return;
    Document after = document_;
    after.locked[static_cast<std::size_t>(phenotype)] = locked;
    edit(locked ? tr("Lock slider") : tr("Unlock slider"), std::move(after));
}

void Session::setKnownFacts(const KnownFacts& known) {
    if (document_.known == known) return;
    Document after = document_;
    after.known = known;
    edit(tr("Change known facts"), std::move(after));
}

void Session::resetShape() {
    interruptFit();
    Document after = document_;
    after.shape = startShape();
    edit(tr("Reset shape"), std::move(after));
}

void Session::cancelActivity() {
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
