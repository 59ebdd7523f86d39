// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/view_transform.h"

#include <algorithm>

namespace abf::ui {

namespace {
constexpr double kMargin = 10;        ///< widget pixels around a whole photo
constexpr double kLargestScale = 24;  ///< widget pixels a photo pixel
constexpr double kInSight = 60;       ///< widget pixels of the photo that stay visible
}  // namespace

QPointF ViewTransform::turned(const QPointF& p) const {
    switch (turns_) {
        case 1:
            return {photo_.height() - p.y(), p.x()};
        case 2:
            return {photo_.width() - p.x(), photo_.height() - p.y()};
        case 3:
            return {p.y(), photo_.width() - p.x()};
        default:
            return p;
    }
}

QPointF ViewTransform::unturned(const QPointF& p) const {
    switch (turns_) {
        case 1:
            return {p.y(), photo_.height() - p.x()};
        case 2:
            return {photo_.width() - p.x(), photo_.height() - p.y()};
        case 3:
            return {photo_.width() - p.y(), p.x()};
        default:
            return p;
    }
}

QTransform ViewTransform::transform() const {
    const QPointF origin = toView(QPointF(0, 0)), x = toView(QPointF(1, 0)) - origin,
                  y = toView(QPointF(0, 1)) - origin;
    return {x.x(), x.y(), y.x(), y.y(), origin.x(), origin.y()};
}

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

void ViewTransform::setQuarterTurns(int turns) {
    turns = ((turns % 4) + 4) % 4;
    if (turns == turns_) return;
    turns_ = turns;
    showWhole();
}

void ViewTransform::setRegion(const QRectF& region) {
    if (region == region_) return;
    region_ = region;
    showWhole();
}

void ViewTransform::showWhole() {
    showPart(region());
    const QRectF shown = toView(region());
    const double room = std::min(std::max(1.0, view_.width() - 2 * kMargin) / shown.width(),
                                 std::max(1.0, view_.height() - 2 * kMargin) / shown.height());
    scale_ *= room;
    offset_ = {};
    offset_ = QRectF({0, 0}, view_).center() - toView(region().center());
    whole_ = true;
}

void ViewTransform::showPart(const QRectF& part) {
    if (part.isEmpty()) return showWhole();
    whole_ = false;
    const QSizeF size = turns_ % 2 == 0 ? part.size() : part.size().transposed();
    scale_ = std::min({view_.width() / size.width(), view_.height() / size.height(), kLargestScale});
    offset_ = {};
    offset_ = QRectF({0, 0}, view_).center() - toView(part.center());
    keepInSight();
}

void ViewTransform::zoomAt(const QPointF& at, double factor) {
    const QRectF shown = toView(region());
    const double smallest =
        0.25 * scale_ * std::min(view_.width() / shown.width(), view_.height() / shown.height());
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

void ViewTransform::reveal(const QPointF& photo, double margin) {
    const QPointF at = toView(photo);
    const auto missing = [margin](double value, double size) {
        const double room = std::min(margin, size / 2);
        return value < room ? room - value : value > size - room ? size - room - value : 0.0;
    };
    const QPointF by(missing(at.x(), view_.width()), missing(at.y(), view_.height()));
    if (!by.isNull()) pan(by);
}

ViewTransform ViewTransform::magnified(double scale, const QPointF& photo, const QPointF& view) const {
    ViewTransform other = *this;
    other.scale_ = scale;
    other.offset_ = {};
    other.offset_ = view - other.toView(photo);
    return other;
}

void ViewTransform::keepInSight() {
    const QRectF shown = toView(region());
    const auto back = [](double low, double high, double size) {
        if (high < kInSight && high - low >= 0) return std::min(kInSight, size) - high;
        if (low > size - kInSight) return std::max(size - kInSight, 0.0) - low;
        return 0.0;
    };
    offset_ += QPointF(back(shown.left(), shown.right(), view_.width()),
                       back(shown.top(), shown.bottom(), view_.height()));
}

}  // namespace abf::ui
