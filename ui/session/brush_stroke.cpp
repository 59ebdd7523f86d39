// SPDX-License-Identifier: Apache-2.0
#include "ui/session/brush_stroke.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <opencv2/core.hpp>

namespace abf::ui {

cv::Mat painted(const cv::Mat& before, const QSizeF& photo, const BrushStroke& stroke) {
    cv::Mat mask = before.clone();
    if (mask.empty()) {
        const double scale = std::min(1.0, kPaintedMaskSide / std::max(photo.width(), photo.height()));
        mask = cv::Mat::zeros(std::max(1, qRound(photo.height() * scale)),
                              std::max(1, qRound(photo.width() * scale)), CV_8UC1);
    }
    {
        QImage image(mask.data, mask.cols, mask.rows, static_cast<qsizetype>(mask.step),
                     QImage::Format_Grayscale8);
        QPainter painter(&image);
        painter.scale(mask.cols / photo.width(), mask.rows / photo.height());
        const QColor colour = stroke.erase ? Qt::black : Qt::white;
        if (stroke.points.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(stroke.points.front(), stroke.radius, stroke.radius);
        } else {
            painter.setPen(QPen(colour, 2 * stroke.radius, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(stroke.points);
        }
    }
    return cv::countNonZero(mask) > 0 ? mask : cv::Mat();
}

}  // namespace abf::ui
