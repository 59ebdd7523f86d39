// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/pipeline/fit_locks.h"
#include "ui/session/session.h"
#include "ui/shape_panel/slider_words.h"

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

/// "measure waist circ": for people, as far as the model's labels are.
QString changeName(const BodyModel& model, int change) {
    return QString::fromStdString(std::string(model.localChangeLabels()[static_cast<std::size_t>(change)]))
        .replace(QLatin1Char('-'), QLatin1Char(' '))
        .section(QLatin1Char('/'), -1);
}

}  // namespace

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
    edit(tr("Move %1").arg(landmarkLabel(landmark)), std::move(after), landmarkKey_);
    refit();
}

void Session::endLandmarkDrag(PhotoId id, int landmark) {
    const PhotoFile* photo = file(id);
    if (!draggedOutside_ || !photo) return;
    draggedOutside_ = false;
    raise(Notice::Level::Info,
          tr("The %1 was dropped outside %2 and stays at its edge. If it cannot be seen in the "
             "photo, right-click it and choose “Absent”.")
              .arg(landmarkLabel(landmark), photoName(*photo)));
}

void Session::resetLandmark(PhotoId id, int landmark) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->persons || now->person < 0) return;
    Document after = document_;
    after.photo(id)->landmarks[static_cast<std::size_t>(landmark)] =
        (*now->persons)[static_cast<std::size_t>(now->person)].landmarks[static_cast<std::size_t>(landmark)];
    refitKey_ = newKey();
    edit(tr("Reset %1").arg(landmarkLabel(landmark)), std::move(after), refitKey_);
    refit();
}

int Session::sliderKey(int slider) {
    const bool same = sliderKey_ != 0 && lastSlider_ == slider && sliderClock_.isValid() &&
                      sliderClock_.elapsed() < kSliderPauseMs;
    if (!same) sliderKey_ = newKey();
    lastSlider_ = slider;
    sliderClock_.start();
    return sliderKey_;
}

void Session::setPhenotype(Phenotype phenotype, double value) {
    interruptFit();
    if (document_.shape.phenotypes[phenotype] == value) return;
    Document after = document_;
    after.shape.phenotypes[phenotype] = std::clamp(value, phenotypeMinimum(phenotype), 1.0);
    after.fit.estimate.reset();
    edit(tr("Change %1").arg(phenotypeSlider(phenotype).label), std::move(after),
         sliderKey(static_cast<int>(phenotype)));
}

void Session::setLocked(Phenotype phenotype, bool locked) {
    if (document_.locked[static_cast<std::size_t>(phenotype)] == locked) return;
    Document after = document_;
    after.locked[static_cast<std::size_t>(phenotype)] = locked;
    const QString name = phenotypeSlider(phenotype).label;
    edit(locked ? tr("Lock %1").arg(name) : tr("Unlock %1").arg(name), std::move(after));
}

void Session::setLocalChange(int change, double value) {
    setLocalChanges({change}, value);
}

void Session::setLocalChanges(const std::vector<int>& indices, double value) {
    if (!model_ || indices.empty()) return;
    interruptFit();
    Document after = document_;
    Eigen::VectorXd& changes = after.shape.localChanges;
    if (changes.size() == 0) changes.setZero(std::ssize(model_->localChangeLabels()));
    value = std::clamp(value, -1.0, 1.0);
    if (std::ranges::all_of(indices, [&](int i) { return changes[i] == value; })) return;
    for (const int i : indices) changes[i] = value;
    after.fit.estimate.reset();
    edit(tr("Change %1").arg(changeName(*model_, indices.front())), std::move(after),
         sliderKey(kPhenotypeCount + indices.front()));
}

void Session::setFacialActions(const std::vector<int>& indices, double value) {
    if (!model_ || indices.empty()) return;
    interruptFit();
    Document after = document_;
    Eigen::VectorXd& actions = after.shape.facialActions;
    if (actions.size() == 0) actions.setZero(std::ssize(model_->facialActionLabels()));
    value = std::clamp(value, 0.0, 1.0);
    if (std::ranges::all_of(indices, [&](int i) { return actions[i] == value; })) return;
    for (const int i : indices) actions[i] = value;
    const auto localChanges = static_cast<int>(model_->localChangeLabels().size());
    edit(tr("Change the face"), std::move(after),
         sliderKey(kPhenotypeCount + localChanges + indices.front()));
}

void Session::setShape(const BodyShape& shape, const QString& text) {
    if (sameShape(document_.shape, shape)) return stopShowingHeld();
    interruptFit();
    Document after = document_;
    after.shape = shape;
    after.fit.estimate.reset();
    edit(text, std::move(after));
}

void Session::drawBody(std::uint64_t seed, bool sexAndAge) {
    if (!model_) return;
    interruptFit();
    PlausibleDraw draw;
    draw.seed = seed;
    draw.from = document_.shape;
    draw.sexAndAge = sexAndAge;
    for (int p = 0; p < kPhenotypeCount; ++p)
        if (document_.locked[static_cast<std::size_t>(p)])
            draw.heldPhenotypes.push_back(static_cast<Phenotype>(p));
    draw.heldLocalChanges = document_.lockedLocalChanges;
    ++drawing_;
    shaper_.draw(std::move(draw));
    emit activityChanged();
}

void Session::setLocalChangeLocked(int change, bool locked) {
    setLocalChangesLocked({change}, locked);
}

void Session::setLocalChangesLocked(const std::vector<int>& changes, bool locked) {
    Document after = document_;
    std::vector<int>& all = after.lockedLocalChanges;
    for (const int change : changes) {
        std::erase(all, change);
        if (locked) all.push_back(change);
    }
    if (std::ranges::is_permutation(all, document_.lockedLocalChanges)) return;
    const QString name = model_ && !changes.empty() ? changeName(*model_, changes.front()) : tr("slider");
    edit(locked ? tr("Lock %1").arg(name) : tr("Unlock %1").arg(name), std::move(after));
}

void Session::setBonesLocked(const std::vector<std::string>& bones, bool locked, const QString& text) {
    FitDocument::Locks now, these;
    now.bones = document_.lockedBones;
    these.bones = bones;
    if (locked)
        addLocks(now, these);
    else
        removeLocks(now, these);
    if (now.bones == document_.lockedBones) return;
    Document after = document_;
    after.lockedBones = now.bones;
    edit(text, std::move(after));
}

void Session::setKnownFacts(const KnownFacts& known) {
    if (document_.known == known) return;
    Document after = document_;
    after.known = known;
    edit(tr("Change known facts"), std::move(after));
}

void Session::fitToHeight(double heightCm) {
    Document after = document_;
    after.known.heightCm = heightCm;
    if (after.known == document_.known) return;
    refitKey_ = newKey();
    edit(tr("Set the height"), std::move(after), refitKey_);
    refit();
}

void Session::unlockAll() {
    Document after = document_;
    after.locked.fill(false);
    after.heldMeasures.clear();
    edit(tr("Unlock all"), std::move(after));
}

void Session::resetShape() {
    interruptFit();
    Document after = document_;
    after.shape = startShape();
    after.fit.estimate.reset();
    edit(tr("Reset shape"), std::move(after));
}

}  // namespace abf::ui
