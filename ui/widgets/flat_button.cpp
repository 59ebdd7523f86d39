// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flat_button.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace abf::ui {

FlatButton::FlatButton(QWidget* parent) : QToolButton(parent) {
    setAutoRaise(true);
}

void FlatButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    if (isChecked()) {
        option.state.setFlag(QStyle::State_On, false);
        option.icon = icon().pixmap(iconSize(), devicePixelRatioF(), QIcon::Normal, QIcon::On);
        option.state.setFlag(QStyle::State_Sunken, false);
        if (isEnabled()) {
            QColor mark = palette().color(QPalette::Highlight);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(mark);
            mark.setAlphaF(0.3f);
            painter.setBrush(mark);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
        }
    }
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

}  // namespace abf::ui
