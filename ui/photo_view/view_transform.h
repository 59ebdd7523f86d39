// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace abf::ui {

/// Maps full-size photo pixels to widget pixels: one scale and an offset.
class ViewTransform {
  public:
    /// The photo and the widget it is seen in. Keeps the zoom unless the photo's size changes.
    void setPhoto(const QSizeF& photo);
    void setView(const QSizeF& view);

    double scale() const { return scale_; }
    QPointF toView(const QPointF& photo) const { return photo * scale_ + offset_; }
    QPointF toPhoto(const QPointF& view) const { return (view - offset_) / scale_; }
    QRectF toView(const QRectF& photo) const { return {toView(photo.topLeft()), photo.size() * scale_}; }
    bool fitsWhole() const { return whole_; }

    /// Zooms so that the photo point under `at` (widget pixels) stays there.
    void zoomAt(const QPointF& at, double factor);
    void pan(const QPointF& delta);
    void showWhole();
    /// Zooms so that this part of the photo fills the widget.
    void showPart(const QRectF& part);

  private:
    void keepInSight();

    QSizeF photo_{1, 1}, view_{1, 1};
    double scale_ = 1;
    QPointF offset_;
    bool whole_ = true;
};

}  // namespace abf::ui
