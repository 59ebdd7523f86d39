// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <optional>

#include "ui/photo_view/view_transform.h"
#include "ui/session/brush_stroke.h"

class QPainter;

namespace abf::ui {

/// The brush: its size, which stays the same on the screen however far the photo is zoomed, and the stroke
/// that is being drawn.
class BrushTool {
  public:
    static constexpr double kLeastPx = 3, kMostPx = 160;

    double radiusPx() const { return radiusPx_; }  ///< widget pixels
    void grow(double factor);

    bool drawing() const { return stroke_.has_value(); }
    void begin(const QPointF& view, const ViewTransform& transform, bool erase);
    void move(const QPointF& view, const ViewTransform& transform);
    /// The whole stroke; none where none was begun.
    std::optional<BrushStroke> end();

    /// The stroke so far, and the brush's circle at `cursor` (widget pixels), when it is over the photo.
    void paint(QPainter& painter, const ViewTransform& transform, const std::optional<QPointF>& cursor) const;

  private:
    double radiusPx_ = 22;
    std::optional<BrushStroke> stroke_;
};

}  // namespace abf::ui
