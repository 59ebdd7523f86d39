// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QSizeF>
#include <opencv2/core/mat.hpp>

namespace abf::ui {

/// One stroke of the round brush on a photo; a single point is a dab.
struct BrushStroke {
    QPolygonF points;   ///< full-size photo pixels
    double radius = 0;  ///< full-size photo pixels
    bool erase = false;
};

/// The longer side of painted masks, pixels: a two-hundredth of a person is fine enough for a brush, and undo
/// keeps many of them.
inline constexpr int kPaintedMaskSide = 1024;

/// `before` with the stroke on it: CV_8UC1 over the whole photo, 255 where painted. An empty `before` is a
/// clean one; empty is also returned when nothing painted is left. `before` stays as it is.
cv::Mat painted(const cv::Mat& before, const QSizeF& photo, const BrushStroke& stroke);

}  // namespace abf::ui
