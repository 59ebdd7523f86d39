// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace abf::ui {

WheelGuard::WheelGuard(QWidget* pane) : QObject(pane) {
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        const bool turns = qobject_cast<QAbstractSpinBox*>(child) || qobject_cast<QComboBox*>(child) ||
                           (qobject_cast<QAbstractSlider*>(child) && !qobject_cast<QScrollBar*>(child));
        if (!turns) continue;
        child->setFocusPolicy(Qt::StrongFocus);  // not by the wheel
        child->installEventFilter(this);
    }
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
    event->ignore();  // goes on to the pane, which scrolls
    return true;
}

}  // namespace abf::ui
