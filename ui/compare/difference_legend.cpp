// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/difference_legend.h"

#include <QPainter>

#include "core/render/difference_colours.h"

namespace abf::ui {

namespace {
constexpr int kStrip = 12, kGap = 3;
}

DifferenceLegend::DifferenceLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("differenceLegend"));
    setToolTip(
        tr("How far the skin lies inside or outside the other body's, in millimetres, both in the rest "
           "pose"));
}

void DifferenceLegend::setScale(double metres) {
    scale_ = metres;
    setAccessibleName(tr("Blue: %1 mm inside. Red: %1 mm outside.").arg(1000 * metres, 0, 'f', 0));
    update();
}

QSize DifferenceLegend::sizeHint() const {
    return {200, kStrip + kGap + fontMetrics().height()};
}

void DifferenceLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QLinearGradient colours(0, 0, width(), 0);
    for (int i = 0; i <= 20; ++i) {
        const Eigen::Vector3f rgb = differenceColour(i / 10.0 - 1).cast<float>();
        colours.setColorAt(i / 20.0, QColor::fromRgbF(rgb[0], rgb[1], rgb[2]));
    }
    painter.fillRect(QRect(0, 0, width(), kStrip), colours);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect text(0, kStrip + kGap, width(), fontMetrics().height());
    const QString end = QString::number(1000 * scale_, 'f', 0);
    painter.drawText(text, Qt::AlignLeft, tr("%1 mm inside").arg(end));
    painter.drawText(text, Qt::AlignHCenter, QStringLiteral("0"));
    painter.drawText(text, Qt::AlignRight, tr("%1 mm outside").arg(end));
}

}  // namespace abf::ui
