// SPDX-License-Identifier: Apache-2.0
// Editing landmarks other than by dragging them.
#include <utility>

#include "ui/session/session.h"

namespace abf::ui {

namespace {
constexpr int kNudgePauseMs = 1000;  ///< nudges closer together than this are one undo step
}

void Session::setLandmarkState(PhotoId id, int landmark, LandmarkState state) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->hasLandmarks || landmark < 0 || landmark >= kLandmarkCount) return;
    if (stateOf(now->landmarks[static_cast<std::size_t>(landmark)]) == state) return;
    Document after = document_;
    Landmark& changed = after.photo(id)->landmarks[static_cast<std::size_t>(landmark)];
    changed.ignored = state == LandmarkState::Absent;
    changed.occluded = state == LandmarkState::Occluded;
    const QString name = landmarkLabel(landmark);
    refitKey_ = newKey();
    edit(state == LandmarkState::Visible    ? tr("Visible: %1").arg(name)
         : state == LandmarkState::Occluded ? tr("Hidden: %1").arg(name)
                                            : tr("Absent: %1").arg(name),
         std::move(after), refitKey_);
    refit();
}

void Session::nudgeLandmark(PhotoId id, int landmark, const QPointF& by) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->hasLandmarks || landmark < 0 || landmark >= kLandmarkCount) return;
    const auto what = std::pair(id, landmark);
    if (nudged_ != what || !nudgeClock_.isValid() || nudgeClock_.elapsed() > kNudgePauseMs)
        beginLandmarkDrag();
    nudged_ = what;
    nudgeClock_.start();
    const Eigen::Vector2d& from = now->landmarks[static_cast<std::size_t>(landmark)].position;
    moveLandmark(id, landmark, QPointF(from.x(), from.y()) + by);
}

void Session::swapSides(PhotoId id) {
    const PhotoEdit* now = document_.photo(id);
    if (!now || !now->hasLandmarks) return;
    Document after = document_;
    PhotoEdit& photo = *after.photo(id);
    abf::swapSides(photo.landmarks);
    if (photo.persons && photo.person >= 0) {
        auto persons = std::make_shared<std::vector<DetectedPerson>>(*photo.persons);
        abf::swapSides((*persons)[static_cast<std::size_t>(photo.person)]);
        photo.persons = std::move(persons);
    }
    // The pose found so far is that of a body seen the other way round: this photo begins anew.
    const bool wasFitted = document_.fitted();
    photo.state.reset();
    photo.figures.reset();
    refitKey_ = newKey();
    edit(tr("Swap left and right"), std::move(after), refitKey_);
    if (!wasFitted) return;
    if (auto task = makeTask(FitStart::Continue, false)) runner_.startNewest(std::move(*task));
}

}  // namespace abf::ui
