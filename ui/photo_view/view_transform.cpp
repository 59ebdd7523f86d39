// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/view_transform.h"

#include <algorithm>

namespace abf::ui {

namespace {
constexpr double kMargin = 10;        ///< widget pixels around a whole photo
constexpr double kLargestScale = 24;  ///< widget pixels a photo pixel
constexpr double kInSight = 60;       ///< widget pixels of the photo that stay visible
}  // namespace

void ViewTransform::setPhoto(const QSizeF& photo) {
    if (photo == photo_) return;
    photo_ = photo.expandedTo({1, 1});
    showWhole();
}

void ViewTransform::setView(const QSizeF& view) {
    const QSizeF before = view_;
    view_ = view.expandedTo({1, 1});
    if (whole_) return showWhole();
    offset_ += QPointF(view_.width() - before.width(), view_.height() - before.height()) / 2;
    keepInSight();
}

void ViewTransform::showWhole() {
    whole_ = true;
    scale_ = std::min(std::max(1.0, view_.width() - 2 * kMargin) / photo_.width(),
                      std::max(1.0, view_.height() - 2 * kMargin) / photo_.height());
    offset_ = {(view_.width() - photo_.width() * scale_) / 2,
               (view_.height() - photo_.height() * scale_) / 2};
}

void ViewTransform::showPart(const QRectF& part) {
    if (part.isEmpty()) return showWhole();
    whole_ = false;
    scale_ = std::min({view_.width() / part.width(), view_.height() / part.height(), kLargestScale});
    offset_ = QPointF(view_.width(), view_.height()) / 2 - part.center() * scale_;
    keepInSight();
}

void ViewTransform::zoomAt(const QPointF& at, double factor) {
    const double smallest = 0.25 * std::min(view_.width() / photo_.width(), view_.height() / photo_.height());
    const double scale = std::clamp(scale_ * factor, std::min(smallest, kLargestScale), kLargestScale);
    offset_ = at - (at - offset_) * (scale / scale_);
    scale_ = scale;
    whole_ = false;
    keepInSight();
}

void ViewTransform::pan(const QPointF& delta) {
    offset_ += delta;
    whole_ = false;
    keepInSight();
}

void ViewTransform::keepInSight() {
    const double w = photo_.width() * scale_, h = photo_.height() * scale_;
    offset_.setX(
        std::clamp(offset_.x(), std::min(kInSight - w, 0.0), std::max(view_.width() - kInSight, 0.0)));
    offset_.setY(
        std::clamp(offset_.y(), std::min(kInSight - h, 0.0), std::max(view_.height() - kInSight, 0.0)));
}

}  // namespace abf::ui
