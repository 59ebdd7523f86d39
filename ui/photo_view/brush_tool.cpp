// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/brush_tool.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/photo_view/marks_layer.h"

namespace abf::ui {

void BrushTool::grow(double factor) {
    radiusPx_ = std::clamp(radiusPx_ * factor, kLeastPx, kMostPx);
}

void BrushTool::begin(const QPointF& view, const ViewTransform& transform, bool erase) {
    stroke_ = BrushStroke{
        .points = {transform.toPhoto(view)}, .radius = radiusPx_ / transform.scale(), .erase = erase};
}

void BrushTool::move(const QPointF& view, const ViewTransform& transform) {
    if (!stroke_) return;
    const QPointF at = transform.toPhoto(view);
    if (at != stroke_->points.back()) stroke_->points << at;
}

std::optional<BrushStroke> BrushTool::end() {
    return std::exchange(stroke_, std::nullopt);
}

void BrushTool::paint(QPainter& painter, const ViewTransform& transform,
                      const std::optional<QPointF>& cursor) const {
    if (stroke_) {
        QColor colour = stroke_->erase ? QColor(Qt::white) : kMarkColour;
        colour.setAlphaF(0.5f);
        const double radius = stroke_->radius * transform.scale();
        if (stroke_->points.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(transform.toView(stroke_->points.front()), radius, radius);
        } else {
            QPolygonF line;
            for (const QPointF& point : stroke_->points) line << transform.toView(point);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, 2 * radius, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(line);
        }
    }
    if (!cursor) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x14, 0x18, 0x1c), 2.6));
    painter.drawEllipse(*cursor, radiusPx_, radiusPx_);
    painter.setPen(QPen(Qt::white, 1.2));
    painter.drawEllipse(*cursor, radiusPx_, radiusPx_);
}

}  // namespace abf::ui
