// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/tapes_layer.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace abf::ui {

namespace {
const QColor kTape(0xff, 0xd2, 0x3f), kMarked(0xff, 0x6a, 0x3d), kEdge(0, 0, 0, 150);
constexpr double kReachPx = 7;

double distanceTo(const QPointF& place, const QPointF& a, const QPointF& b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(place - a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF off = place - (a + t * along);
    return std::sqrt(QPointF::dotProduct(off, off));
}
}  // namespace

void TapesLayer::setTapes(const std::vector<CarriedTape>& tapes, const PinholeCamera& camera) {
    tapes_.clear();
    const Eigen::Vector3d eye = camera.cameraFromWorld.inverse().translation();
    for (const CarriedTape& tape : tapes) {
        Projected projected{tape.measure, {}};
        const Eigen::Index points = tape.points.cols();
        for (Eigen::Index i = 0; i < points + (tape.closed ? 1 : 0); ++i) {
            const Eigen::Vector3d at = tape.points.col(i % points).cast<double>();
            const bool near = tape.normals.col(i % points).cast<double>().dot(eye - at) > 0;
            const Eigen::Vector2d pixel = camera.project(at);
            const QPointF point(pixel.x(), pixel.y());
            if (!projected.stretches.isEmpty()) projected.stretches.back().points << point;
            if (projected.stretches.isEmpty() || projected.stretches.back().near != near)
                projected.stretches.push_back({QPolygonF({point}), near});
        }
        tapes_.push_back(std::move(projected));
    }
}

bool TapesLayer::drawn(Measure measure) const {
    return shows(measure) && std::ranges::find(tapes_, measure, &Projected::measure) != tapes_.end();
}

std::optional<Measure> TapesLayer::tapeAt(const QPointF& place, const ViewTransform& transform) const {
    std::optional<Measure> found;
    double nearest = kReachPx;
    for (const Projected& tape : tapes_) {
        if (!shows(tape.measure)) continue;
        for (const Stretch& stretch : tape.stretches) {
            if (!stretch.near) continue;
            for (qsizetype i = 1; i < stretch.points.size(); ++i) {
                const double distance = distanceTo(place, transform.toView(stretch.points[i - 1]),
                                                   transform.toView(stretch.points[i]));
                if (distance < nearest) {
                    nearest = distance;
                    found = tape.measure;
                }
            }
        }
    }
    return found;
}

void TapesLayer::paint(QPainter& painter, const ViewTransform& transform) const {
    painter.setBrush(Qt::NoBrush);
    for (const Projected& tape : tapes_) {
        if (!shows(tape.measure)) continue;
        const bool marked = highlighted_ == tape.measure;
        const double width = marked ? 2.8 : 1.5;
        for (const Stretch& stretch : tape.stretches) {
            QPolygonF line;
            for (const QPointF& point : stretch.points) line << transform.toView(point);
            const Qt::PenStyle style = stretch.near ? Qt::SolidLine : Qt::DotLine;
            if (stretch.near) {
                painter.setPen(QPen(kEdge, width + 2, style, Qt::RoundCap, Qt::RoundJoin));
                painter.drawPolyline(line);
            }
            painter.setPen(QPen(marked ? kMarked : kTape, stretch.near ? width : 1.2, style, Qt::RoundCap,
                                Qt::RoundJoin));
            painter.drawPolyline(line);
        }
    }
}

}  // namespace abf::ui
