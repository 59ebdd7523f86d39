// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QVector>
#include <opencv2/core/mat.hpp>
#include <optional>

#include "core/landmarks/landmarks.h"
#include "ui/photo_view/view_transform.h"

class QPainter;

namespace abf::ui {

/// What the brush has painted is drawn in this colour, hatched, so that it is told from the photo by more
/// than its hue.
inline const QColor kMarkColour(0xd4, 0x3a, 0xd6);

/// Loops of the person's outline as the fit takes it from the detector's mask, full-size photo pixels.
QVector<QPolygonF> maskOutline(const cv::Mat& mask, const QSizeF& photo, const LandmarkSet& landmarks,
                               const std::optional<RegionOfInterest>& region);

/// Closed lines of full-size photo pixels, seen on any photo.
void paintLoops(QPainter& painter, const ViewTransform& transform, const QVector<QPolygonF>& loops,
                const QColor& colour);

/// Draws the marks of the brush and the person's outline over a photo.
class MarksLayer {
  public:
    /// `ignored`: CV_8UC1 over the whole photo, may be empty. Cheap where nothing has changed.
    void setIgnored(const cv::Mat& ignored);
    void setOutline(const QVector<QPolygonF>& outline) { outline_ = outline; }
    void paint(QPainter& painter, const ViewTransform& transform, const QSizeF& photo, bool outline) const;

  private:
    cv::Mat ignored_;
    QImage hatched_;
    QVector<QPolygonF> outline_;
};

}  // namespace abf::ui
