// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/marks_layer.h"

#include <QPainter>

#include "core/silhouette/mask_contour.h"

namespace abf::ui {

namespace {

/// The mask in the marks' colour, transparent elsewhere; diagonal stripes.
QImage hatch(const cv::Mat& mask) {
    if (mask.empty()) return {};
    QImage image(mask.cols, mask.rows, QImage::Format_ARGB32);
    const QRgb strong = qRgba(kMarkColour.red(), kMarkColour.green(), kMarkColour.blue(), 150);
    const QRgb weak = qRgba(kMarkColour.red(), kMarkColour.green(), kMarkColour.blue(), 80);
    const int stripe = std::max(2, std::max(mask.cols, mask.rows) / 150);
    for (int y = 0; y < mask.rows; ++y) {
        const auto* from = mask.ptr<unsigned char>(y);
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < mask.cols; ++x)
            to[x] = from[x] == 0 ? 0 : ((x + y) / stripe) % 2 == 0 ? strong : weak;
    }
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

}  // namespace

QVector<QPolygonF> maskOutline(const cv::Mat& mask, const QSizeF& photo, const LandmarkSet& landmarks,
                               const std::optional<RegionOfInterest>& region) {
    QVector<QPolygonF> loops;
    if (mask.empty() || photo.isEmpty()) return loops;
    const auto contour = maskContour(mask, cv::Size(qRound(photo.width()), qRound(photo.height())),
                                     insidersOf(landmarks), region);
    if (!contour) return loops;
    for (std::size_t loop = 0; loop + 1 < contour->loopStart.size(); ++loop) {
        QPolygonF line;
        for (int i = contour->loopStart[loop]; i < contour->loopStart[loop + 1]; ++i) {
            const Eigen::Vector2d& at = contour->points[static_cast<std::size_t>(i)].position;
            line << QPointF(at.x(), at.y());
        }
        loops << line;
    }
    return loops;
}

void MarksLayer::setIgnored(const cv::Mat& ignored) {
    if (ignored.data == ignored_.data) return;
    ignored_ = ignored;
    hatched_ = hatch(ignored);
}

void MarksLayer::paint(QPainter& painter, const ViewTransform& transform, const QSizeF& photo,
                       bool outline) const {
    if (!hatched_.isNull()) {
        painter.save();
        painter.setTransform(transform.transform(), true);
        painter.drawImage(QRectF({0, 0}, photo), hatched_);
        painter.restore();
    }
    if (outline) paintLoops(painter, transform, outline_, QColor(0xff, 0xf0, 0x5a));
}

void paintLoops(QPainter& painter, const ViewTransform& transform, const QVector<QPolygonF>& loops,
                const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& loop : loops) {
        QPolygonF line;
        line.reserve(loop.size());
        for (const QPointF& point : loop) line << transform.toView(point);
        painter.setPen(QPen(QColor(0x14, 0x18, 0x1c, 190), 3));
        painter.drawPolygon(line);
        painter.setPen(QPen(colour, 1.4));
        painter.drawPolygon(line);
    }
}

}  // namespace abf::ui
