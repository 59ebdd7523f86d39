// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "core/fit/view_frame.h"
#include "ui/session/session.h"

namespace abf::ui {

BodyPose Session::shownPose() const {
    if (!model_) return {};
    const PhotoEdit* photo = document_.photo(current_);
    const BodyPose pose = photo && photo->state ? photo->state->pose : document_.pose.value_or(BodyPose{});
    return pose.bones.empty() ? referencePose(model_->annyRig()) : pose;
}

std::optional<BodyPose> Session::fittedPose() const {
    const PhotoEdit* photo = document_.photo(current_);
    return photo && photo->state ? photo->fittedPose : document_.fittedPose;
}

void Session::setPose(const BodyPose& pose, const QString& text, int key) {
    if (!model_) return;
    interruptFit();
    Document after = document_;
    if (PhotoEdit* photo = after.photo(current_); photo && photo->state) {
        if (!photo->fittedPose) photo->fittedPose = photo->state->pose;
        photo->state->pose = pose;
    } else {
        if (!after.fittedPose) after.fittedPose = after.pose;
        after.pose = pose;
    }
    edit(text, std::move(after), key);
}

}  // namespace abf::ui
