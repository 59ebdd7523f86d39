// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_view/residual_arrows.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace abf::ui {

namespace {

constexpr double kMostPercent = 2;
const QColor kInk(0x14, 0x18, 0x1c);

QString tr(const char* text) {
    return QCoreApplication::translate("ResidualArrows", text);
}

QColor between(const QColor& a, const QColor& b, double t) {
    const auto mix = [t](int x, int y) { return int(std::lround(x + t * (y - x))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// `percent`: of the person's height; dots, which stand for arrows too short to be seen, grow with it.
void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour,
                double percent) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    painter.setBrush(Qt::NoBrush);
    if (length < 5) {
        painter.setPen(QPen(kInk, 1));
        painter.setBrush(colour);
        const double radius = 3 + 2 * std::min(percent, kMostPercent);
        painter.drawEllipse(from, radius, radius);
        return;
    }
    const QPointF along = way / length, across(-along.y(), along.x());
    const double head = std::min(9.0, 0.55 * length + 2);
    QPolygonF tip;
    tip << to << to - head * along + 0.5 * head * across << to - head * along - 0.5 * head * across;
    const QPointF end = to - 0.8 * head * along;
    painter.setPen(QPen(kInk, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, end);
    painter.setPen(QPen(kInk, 2.4));
    painter.setBrush(colour);
    painter.drawPolygon(tip);
    painter.setPen(QPen(colour, 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, end);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(tip);
}

void paintScale(QPainter& painter, const QRectF& view, double percentPx) {
    constexpr double kWidth = 150, kHeight = 9;
    const QFontMetricsF metrics(painter.font());
    const QString left = QStringLiteral("0"),
                  right = tr("2 % of height = %1 px").arg(2 * percentPx, 0, 'f', 0);
    const double words = std::max(kWidth, metrics.horizontalAdvance(left + right) + 18);
    const QRectF box(view.left() + 8, view.bottom() - 8 - (kHeight + metrics.height() + 16), words + 18,
                     kHeight + metrics.height() + 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 24, 28, 225));
    painter.drawRoundedRect(box, 4, 4);
    const QRectF bar(box.left() + 9, box.top() + 7, words, kHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 8; ++i) gradient.setColorAt(i / 8.0, residualColour(kMostPercent * i / 8));
    painter.fillRect(bar, gradient);
    painter.setPen(Qt::white);
    const QRectF text(bar.left(), bar.bottom() + 2, words, metrics.height());
    painter.drawText(text, Qt::AlignLeft, left);
    painter.drawText(text, Qt::AlignRight, right);
}

}  // namespace

QColor residualColour(double percent) {
    static const QColor kNone(0x2b, 0x7b, 0xe0), kSome(0xff, 0xe1, 0x55), kMuch(0xd7, 0x26, 0x1e);
    const double t = std::clamp(percent / kMostPercent, 0.0, 1.0);
    return t < 0.5 ? between(kNone, kSome, 2 * t) : between(kSome, kMuch, 2 * t - 1);
}

void paintResiduals(QPainter& painter, const PhotoScene& scene, const ViewTransform& transform,
                    const QRectF& view) {
    if (!scene.projected || !(scene.staturePx > 0)) return;
    for (int i = 0; i < kLandmarkCount; ++i) {
        const Landmark& landmark = scene.landmarks[static_cast<std::size_t>(i)];
        const bool counts = !landmark.ignored && (landmark.corrected || landmark.visibility >= 0.1);
        if (!counts) continue;
        const double distance = (scene.projected->col(i) - landmark.position).norm();
        const double percent = 100 * distance / scene.staturePx;
        QColor colour = residualColour(percent);
        if (landmark.occluded) colour.setAlphaF(0.45f);
        paintArrow(painter, transform.toView(toPoint(landmark.position)),
                   transform.toView(toPoint(scene.projected->col(i))), colour, percent);
    }
    paintScale(painter, view, scene.staturePx / 100);
}

}  // namespace abf::ui
