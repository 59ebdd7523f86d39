// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/pipeline/fit_locks.h"
#include "ui/session/session.h"

namespace abf::ui {

namespace {
constexpr int kStillOverlaySide = 1600, kMovingOverlaySide = 640;
}

void tellKnown(const KnownFacts& known, FitProblem& problem) {
    if (known.heightCm) problem.heightM = *known.heightCm / 100;
    problem.sex = known.sex;
    problem.ageYears = known.ageYears;
    for (const auto& [measure, value] : known.measures) problem.facts.push_back({measure, value});
    problem.clothing = known.clothing;
}

void holdLocked(const Document& document, FitProblem& problem) {
    FitDocument::Locks locks;
    locks.localChanges = document.lockedLocalChanges;
    locks.bones = document.lockedBones;
    for (int p = 0; p < kPhenotypeCount; ++p)
        if (document.locked[static_cast<std::size_t>(p)])
            locks.phenotypes.push_back(static_cast<Phenotype>(p));
    applyLocks(locks, document.shape, problem);
}

FitView Session::makeView(const PhotoEdit& photo) const {
    const PhotoFile* read = file(photo.id);
    FitView view;
    if (read && read->photo && photo.persons && photo.person >= 0) {
        view = makeFitView(*read->photo, (*photo.persons)[static_cast<std::size_t>(photo.person)],
                           read->focalPx);
    } else if (read) {
        view.file = read->path;
        view.width = read->fullWidth;
        view.height = read->fullHeight;
        view.focalPx = read->focalPx;
    }
    view.landmarks = photo.landmarks;
    view.ignore = photo.ignored;
    return view;
}

std::optional<FitTask> Session::makeTask(FitStart start, bool replay) {
    if (!fitter_) return std::nullopt;
    FitTask task;
    task.replay = replay;
    // A photo that was added to a fitted body only needs a pose of its own.
    const bool warm =
        start == FitStart::Continue && std::ranges::any_of(document_.photos, [](const PhotoEdit& photo) {
            return photo.takesPart() && photo.state;
        });
    for (const PhotoEdit& photo : document_.photos) {
        if (!photo.takesPart()) continue;
        task.problem.views.push_back(makeView(photo));
        task.photos.push_back(photo.id);
        if (warm) task.problem.start.push_back(photo.state);
    }
    if (task.problem.views.empty()) return std::nullopt;
    tellKnown(document_.known, task.problem);
    task.known = document_.known;
    task.problem.shape = document_.shape;
    holdLocked(document_, task.problem);
    if (!warm) task.problem.fixedBones.clear();  // from scratch there is no pose to keep
    return task;
}

void Session::fit(FitStart start) {
    if (!fitter_)
        return raise(Notice::Level::Warning,
                     modelFailed_
                         ? tr("Without the body model nothing can be fitted. See the message about it.")
                         : tr("The body model is still being loaded. Try again in a moment."));
    auto task = makeTask(start, true);
    if (!task) {
        if (document_.photos.empty())
            return raise(Notice::Level::Info, tr("Add a photo of the person first (File › Add photos)."));
        if (!searching_.empty() || !reading_.empty()) return fitWhenReady();
        if (std::ranges::any_of(document_.photos, &PhotoEdit::hasLandmarks))
            return raise(Notice::Level::Warning, tr("Every photo with a person is left out of the fit. Tick "
                                                    "at least one in the list of photos."));
        return raise(Notice::Level::Warning,
                     tr("No person has been found in the photos. Draw a box around the person "
                        "(Photo › Draw a box) or use another photo."));
    }
    refitKey_ = 0;
    stepsEnded();
    runner_.start(std::move(*task));
}

void Session::fitWhenReady() {
    fitWhenReady_ = true;
    continueWhenReady();
}

void Session::continueWhenReady() {
    if (!fitWhenReady_ || !fitter_ || !reading_.empty() || !searching_.empty()) return;
    fitWhenReady_ = false;
    if (!document_.photos.empty()) fit(FitStart::Scratch);
}

/// After a change of landmarks: continues from where the body stands, if it has been fitted before.
void Session::refit() {
    if (!document_.fitted()) return;
    if (auto task = makeTask(FitStart::Continue, false)) runner_.startNewest(std::move(*task));
}

void Session::stopFit() {
    fitWhenReady_ = false;
    runner_.stop();
}

/// The user changed something that the running fit does not know: its result would undo the change.
void Session::interruptFit() {
    runner_.discard();
    stepsEnded();
}

void Session::fitArrived(const FitTask& task, const FitResult& result) {
    if (result.termination == Termination::NumericalFailure)
        raise(Notice::Level::Error,
              tr("The fit broke down numerically at step %1 and its best step is shown. Check the "
                 "landmarks, or fit from scratch (Fit › Fit from scratch).")
                  .arg(result.iterations));
    if (!result.best || result.best->views.size() != task.photos.size()) return;
    Document after = document_;
    for (std::size_t i = 0; i < task.photos.size(); ++i) {
        PhotoEdit* photo = after.photo(task.photos[i]);
        if (!photo) continue;
        photo->state = result.best->views[i];
        photo->figures = result.best->figures[i];
        photo->fittedPose.reset();
    }
    after.shape = result.best->shape;
    after.pose.reset();
    after.fittedPose.reset();
    after.fit = {.termination = std::string(terminationName(result.termination)),
                 .backend = result.backend,
                 .iterations = result.iterations,
                 .seconds = result.seconds,
                 .polish = result.polish,
                 .notes = result.notes,
                 .known = task.known,
                 .photos = task.photos,
                 .estimate = result.estimate};
    if (const Step first = runner_.firstReplayStep()) {
        step_ = first;
        stepPhotos_ = task.photos;
        stepProgress_ = 0;
    }
    edit(result.termination == Termination::Cancelled ? tr("Fit (stopped)") : tr("Fit"), std::move(after),
         refitKey_);
    emit activityChanged();
}

void Session::showStep(const Step& step, const std::vector<PhotoId>& photos, double progress) {
    step_ = step;
    stepPhotos_ = photos;
    stepProgress_ = progress;
    refreshPreview();
    emit fitLineChanged();
    emit activityChanged();
}

void Session::stepsEnded() {
    stepProgress_ = -1;
    if (step_) {
        step_ = nullptr;
        stepPhotos_.clear();
        refreshPreview();
    }
    emit fitLineChanged();
    emit activityChanged();
}

const BodyShape& Session::shownShape() const {
    if (meshStep_) return meshStep_->shape;
    if (step_) return step_->shape;
    return shownHeld_ ? *held_[static_cast<std::size_t>(*shownHeld_)] : document_.shape;
}

std::optional<FitLine> Session::fitLine() const {
    FitLine line;
    line.backend = QString::fromStdString(document_.fit.backend);
    if (step_) {
        line.iteration = step_->iteration;
        line.seconds = step_->seconds;
        line.stage = QString::fromStdString(step_->stage);
        line.rmsPx = step_->rmsPx;
        for (std::size_t i = 0; i < stepPhotos_.size() && i < step_->figures.size(); ++i)
            if (stepPhotos_[i] == current_) line.rmsPx = step_->figures[i].reprojectionRmsPx;
        return line;
    }
    const PhotoEdit* photo = document_.photo(current_);
    if (!photo || !photo->state) return std::nullopt;
    line.iteration = document_.fit.iterations;
    line.seconds = document_.fit.seconds;
    if (frame_ && frame_->photo == current_ && frame_->figures)
        line.rmsPx = frame_->figures->reprojectionRmsPx;
    else if (photo->figures)
        line.rmsPx = photo->figures->reprojectionRmsPx;
    return line;
}

BodyPreview::Request Session::previewOf(PhotoId id) const {
    BodyPreview::Request request;
    request.shape = shownShape();
    request.photo = id;
    if (const PhotoEdit* photo = document_.photo(id)) {
        if (step_) {
            for (std::size_t i = 0; i < stepPhotos_.size(); ++i)
                if (stepPhotos_[i] == id) request.state = step_->views[i];
        } else {
            request.state = photo->state;
        }
        if (request.state) request.view = makeView(*photo);
    }
    if (document_.pose) request.pose = *document_.pose;
    if (!request.state) request.scan = document_.scan;
    if (meshStep_) {
        request.pose = meshStep_->pose;
        request.scan = meshStep_->points;
    }
    return request;
}

void Session::refreshPreview() {
    BodyPreview::Request request = previewOf(current_);
    request.tapes = tapesWanted_;
    request.reference = reference_;
    preview_.request(std::move(request));
}

void Session::frameArrived(std::shared_ptr<const BodyFrame> frame) {
    frame_ = std::move(frame);
    emit frameChanged(frame_);
    if (frame_->measures) measuresArrived(*frame_->measures);
    emit fitLineChanged();
    requestOverlay();
}

void Session::measuresArrived(const MeasureValues& measures) {
    measures_ = measures;
    emit measuresChanged();
}

void Session::setOverlayWanted(bool wanted) {
    overlayWanted_ = wanted;
    if (wanted) requestOverlay();
}

void Session::requestOverlay() {
    if (!overlayWanted_ || !frame_) return;
    if (frame_->camera)
        overlay_.request(frame_, step_ ? kMovingOverlaySide : kStillOverlaySide);
    else
        emit overlayChanged({});
}

}  // namespace abf::ui
