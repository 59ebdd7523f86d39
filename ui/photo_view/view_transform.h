// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace abf::ui {

/// Maps full-size photo pixels to widget pixels: quarter turns, one scale and an offset.
class ViewTransform {
  public:
    /// The photo and the widget it is seen in. Keeps the zoom unless the photo's size changes.
    void setPhoto(const QSizeF& photo);
    void setView(const QSizeF& view);
    /// Turns the photo clockwise by so many quarters, and shows all of it.
    void setQuarterTurns(int turns);
    int quarterTurns() const { return turns_; }
    /// What "whole" means: this part of the photo; empty: all of it.
    void setRegion(const QRectF& region);
    /// The part of the photo that is shown at all.
    QRectF region() const { return region_.isEmpty() ? QRectF({0, 0}, photo_) : region_; }

    double scale() const { return scale_; }
    QPointF toView(const QPointF& photo) const { return turned(photo) * scale_ + offset_; }
    QPointF toPhoto(const QPointF& view) const { return unturned((view - offset_) / scale_); }
    QRectF toView(const QRectF& photo) const {
        return QRectF(toView(photo.topLeft()), toView(photo.bottomRight())).normalized();
    }
    QRectF toPhoto(const QRectF& view) const {
        return QRectF(toPhoto(view.topLeft()), toPhoto(view.bottomRight())).normalized();
    }
    /// A step on the screen, in photo pixels of the same length times `perPixel`.
    QPointF photoStep(const QPointF& viewStep) const { return unturned(viewStep) - unturned({0, 0}); }
    /// For a painter that draws in photo pixels.
    QTransform transform() const;
    bool fitsWhole() const { return whole_; }

    /// Zooms so that the photo point under `at` (widget pixels) stays there.
    void zoomAt(const QPointF& at, double factor);
    void pan(const QPointF& delta);
    void showWhole();
    /// Zooms so that this part of the photo fills the widget.
    void showPart(const QRectF& part);
    /// Moves as little as needed to have the photo point at least `margin` widget pixels inside the view.
    void reveal(const QPointF& photo, double margin);
    /// The same view at another scale, with the photo point at `view`.
    ViewTransform magnified(double scale, const QPointF& photo, const QPointF& view) const;

  private:
    QPointF turned(const QPointF& photo) const;
    QPointF unturned(const QPointF& turned) const;
    void keepInSight();

    QSizeF photo_{1, 1}, view_{1, 1};
    QRectF region_;
    int turns_ = 0;
    double scale_ = 1;
    QPointF offset_;
    bool whole_ = true;
};

}  // namespace abf::ui
