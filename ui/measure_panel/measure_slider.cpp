// SPDX-License-Identifier: Apache-2.0
#include "ui/measure_panel/measure_slider.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionSlider>

namespace abf::ui {

MeasureSlider::MeasureSlider(QWidget* parent) : FineSlider(parent) {}

void MeasureSlider::setDistribution(std::vector<std::pair<double, double>> points) {
    points_ = std::move(points);
    update();
}

void MeasureSlider::paintEvent(QPaintEvent* event) {
    if (!points_.empty() && maximum() > minimum()) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const double grip =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
        const auto place = [&](double value, double share) {
            const double along = (value - minimum()) / (maximum() - minimum());
            return QPointF(grip / 2 + along * (width() - grip), height() - 1 - share * (height() - 3));
        };
        QPainterPath path(place(points_.front().first, 0));
        for (const auto& [value, share] : points_) path.lineTo(place(value, share));
        path.lineTo(place(points_.back().first, 0));
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlphaF(0.35f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPath(path);
    }
    FineSlider::paintEvent(event);
}

}  // namespace abf::ui
