// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/convergence_plot.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace abf::ui {

namespace {

constexpr double kLeast = 0.01;  // a residual that small is nothing on any photo

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

ConvergencePlot::ConvergencePlot(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("convergencePlot"));
    setMouseTracking(true);
    setAccessibleName(tr("Residual of the fit against the iteration"));
}

void ConvergencePlot::setPoints(std::vector<ConvergencePoint> points) {
    points_ = std::move(points);
    hovered_ = -1;
    double least = 1e9, most = 0;
    for (ConvergencePoint& point : points_) {
        point.residualPx = std::isfinite(point.residualPx) ? std::max(point.residualPx, kLeast) : kLeast;
        least = std::min(least, point.residualPx);
        most = std::max(most, point.residualPx);
    }
    if (!points_.empty()) {
        low_ = least / 1.3;
        high_ = std::max(most * 1.15, 3 * low_);
        setAccessibleDescription(tr("Steps: %1, from %L2 to %L3 pixels")
                                     .arg(points_.size())
                                     .arg(points_.front().residualPx, 0, 'f', 1)
                                     .arg(points_.back().residualPx, 0, 'f', 1));
    }
    update();
}

QRectF ConvergencePlot::plotArea() const {
    const QFontMetrics metrics(font());
    const int widest = std::max(metrics.horizontalAdvance(gridText(1000)), metrics.horizontalAdvance(gridText(high_)));
    return QRectF(rect()).adjusted(widest + 8, metrics.height() + 8, -10, -metrics.height() - 8);
}

QString ConvergencePlot::gridText(double residualPx) {
    return tr("%L1 px").arg(residualPx, 0, 'f', residualPx < 0.1 ? 2 : residualPx < 1 ? 1 : 0);
}

QPointF ConvergencePlot::place(std::size_t point) const {
    const QRectF area = plotArea();
    const double x = points_.size() > 1 ? double(point) / double(points_.size() - 1) : 0.5;
    const double y = std::log(points_[point].residualPx / low_) / std::log(high_ / low_);
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

void ConvergencePlot::paintGrid(QPainter& painter, const QRectF& area) const {
    const QColor text = palette().color(QPalette::Text);
    const QFontMetrics metrics(font());
    double previous = 1e9;
    for (double decade = std::pow(10, std::floor(std::log10(low_))); decade <= high_; decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            const double value = decade * step;
            if (value < low_ || value > high_) continue;
            const double y = area.bottom() - std::log(value / low_) / std::log(high_ / low_) * area.height();
            if (previous - y < metrics.height() + 3) continue;
            previous = y;
            painter.setPen(QPen(faded(text, 0.12), 1));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            painter.setPen(faded(text, 0.75));
            painter.drawText(QRectF(0, y - metrics.height() / 2.0, area.left() - 6, metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, gridText(value));
        }
    }
    painter.setPen(faded(text, 0.75));
    const QRectF below(area.left(), area.bottom() + 3, area.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft, QString::number(points_.front().iteration));
    painter.drawText(below, Qt::AlignRight, QString::number(points_.back().iteration));
    painter.drawText(below, Qt::AlignHCenter, tr("iteration"));
}

void ConvergencePlot::paintStages(QPainter& painter, const QRectF& area) const {
    const QFontMetrics metrics(font());
    const QColor text = palette().color(QPalette::Text);
    double free = area.left();  // where a name may begin
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (i > 0 && points_[i].stage == points_[i - 1].stage) continue;
        const double x = place(i).x();
        painter.setPen(QPen(faded(text, 0.25), 1, Qt::DashLine));
        if (i > 0) painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double width = metrics.horizontalAdvance(points_[i].stage) + 10;
        if (x < free || x + width > area.right() + 10) continue;
        painter.setPen(faded(text, 0.75));
        painter.drawText(QPointF(x + 2, area.top() - 5), points_[i].stage);
        free = x + width;
    }
}

void ConvergencePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QColor text = palette().color(QPalette::Text);
    if (points_.empty()) {
        painter.setPen(faded(text, 0.7));
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Here a fit shows how its residual falls. Fit the body (F5)."));
        return;
    }
    const QRectF area = plotArea();
    paintGrid(painter, area);
    paintStages(painter, area);
    const QColor line = palette().color(QPalette::Highlight);
    QPainterPath path(place(0));
    for (std::size_t i = 1; i < points_.size(); ++i) path.lineTo(place(i));
    QPainterPath below = path;
    below.lineTo(path.currentPosition().x(), area.bottom());
    below.lineTo(place(0).x(), area.bottom());
    painter.fillPath(below, faded(line, 0.12));
    painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    const std::size_t marked = hovered_ >= 0 ? static_cast<std::size_t>(hovered_) : points_.size() - 1;
    const QPointF at = place(marked);
    painter.setBrush(line);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(at, 4, 4);
    const QString label =
        hovered_ >= 0
            ? tr("step %1: %L2 px").arg(points_[marked].iteration).arg(points_[marked].residualPx, 0, 'f', 2)
            : tr("%L1 px").arg(points_[marked].residualPx, 0, 'f', 1);
    const QFontMetrics metrics(font());
    QRectF box(0, 0, metrics.horizontalAdvance(label) + 10, metrics.height() + 4);
    box.moveCenter(QPointF(at.x(), at.y() - metrics.height() - 2));
    box.moveLeft(std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - box.width())));
    if (box.top() < area.top()) box.moveTop(at.y() + 8);
    painter.setBrush(faded(palette().color(QPalette::Base), 0.85));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, label);
}

void ConvergencePlot::mouseMoveEvent(QMouseEvent* event) {
    if (points_.empty()) return;
    const QRectF area = plotArea();
    const double x = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
    hovered_ = static_cast<int>(std::lround(x * double(points_.size() - 1)));
    update();
}

void ConvergencePlot::leaveEvent(QEvent*) {
    hovered_ = -1;
    update();
}

}  // namespace abf::ui
