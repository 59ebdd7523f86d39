// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/pipeline/earlier_fit.h"
#include "ui/session/session.h"

namespace abf::ui {

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
                  .arg(photoName(*read))
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
    if (edit && (!known || keepLandmarks_.contains(id))) search(id);
    emit activityChanged();
    continueWhenReady();
}

void Session::findPersons(PhotoId id) {
    keepLandmarks_.erase(id);
    search(id);
}

void Session::search(PhotoId id) {
    PhotoFile* photo = mutableFile(id);
    if (!photo || !photo->photo || searching_.contains(id)) return;
    searching_.insert(id);
    photo->stage = PhotoStage::Detecting;
    intake_.findPersons(id, photo->photo, {});
    emit photoChanged(id);
    emit activityChanged();
}

void Session::findPersonInBox(PhotoId id, const QRectF& box) {
    keepLandmarks_.erase(id);
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
    if (keepLandmarks_.erase(id) > 0) return attachPersons(id, persons);
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

/// Gives an opened photo the persons in it, so that the fit has an outline again; landmarks and pose stay.
void Session::attachPersons(PhotoId id, const Persons& persons) {
    PhotoEdit& photo = *document_.photo(id);
    FitDocument::Photo saved;
    saved.landmarks = photo.landmarks;
    auto found = sameSubject(saved, *persons);
    Persons named = persons;
    if (!found) {  // saved with left and right swapped
        abf::swapSides(saved.landmarks);
        found = sameSubject(saved, *persons);
        if (found) {
            auto swapped = std::make_shared<std::vector<DetectedPerson>>(*persons);
            abf::swapSides((*swapped)[static_cast<std::size_t>(*found)]);
            named = std::move(swapped);
        }
    }
    if (found) {
        photo.persons = std::move(named);
        photo.person = *found;
    }
    emit photoChanged(id);
    continueWhenReady();
}

void Session::searchFailed(PhotoId id, const Error& error, bool byBox) {
    searching_.erase(id);
    if (keepLandmarks_.erase(id) > 0) {  // it can be fitted without an outline
        if (PhotoFile* photo = mutableFile(id)) photo->stage = PhotoStage::PersonFound;
        emit photoChanged(id);
        emit activityChanged();
        return continueWhenReady();
    }
    if (PhotoFile* photo = mutableFile(id)) {
        photo->stage = PhotoStage::NoPerson;
        const QString name = photoName(*photo);
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

void Session::setPhotoUsed(PhotoId id, bool used) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || now->used == used) return;
    interruptFit();
    Document after = document_;
    after.photo(id)->used = used;
    refitKey_ = newKey();
    edit(used ? tr("Use photo") : tr("Leave photo out"), std::move(after), refitKey_);
    refit();
}

void Session::paintIgnored(PhotoId id, const BrushStroke& stroke) {
    const PhotoEdit* now = document_.photo(id);
    const PhotoFile* photo = file(id);
    if (!now || !photo || photo->fullWidth < 1 || stroke.points.isEmpty()) return;
    if (stroke.erase && now->ignored.empty()) return;
    Document after = document_;
    after.photo(id)->ignored = painted(now->ignored, QSizeF(photo->fullWidth, photo->fullHeight), stroke);
    refitKey_ = newKey();
    edit(stroke.erase ? tr("Erase marks") : tr("Mark as ignored"), std::move(after), refitKey_);
    refit();
}

void Session::clearIgnored(PhotoId id) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || now->ignored.empty()) return;
    Document after = document_;
    after.photo(id)->ignored = cv::Mat();
    refitKey_ = newKey();
    edit(tr("Clear marks"), std::move(after), refitKey_);
    refit();
}

}  // namespace abf::ui
