// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/narrow_screen.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>
#include <utility>

namespace abf::ui {

NarrowScreen::NarrowScreen(QMainWindow& window, std::vector<QAction*> panes)
    : QObject(&window), window_(window), panes_(std::move(panes)) {
    window.installEventFilter(this);
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) dock->installEventFilter(this);
    for (const QAction* pane : panes_)
        connect(pane, &QAction::toggled, this, [this, pane](bool on) {
            if (on) hidden_.remove(pane);
        });
}

bool NarrowScreen::eventFilter(QObject* watched, QEvent* event) {
    // After the layout has taken in what appeared.
    if (event->type() == QEvent::Show) QTimer::singleShot(0, this, &NarrowScreen::fitToScreen);
    return QObject::eventFilter(watched, event);
}

void NarrowScreen::fitToScreen() {
    if (window_.isVisible()) fit(window_.screen()->availableGeometry().width());
}

void NarrowScreen::fit(int width) {
    const auto needed = [this] {
        window_.centralWidget()->layout()->activate();
        window_.layout()->activate();
        return window_.minimumSizeHint().width();
    };
    bool any = false;
    for (QAction* pane : panes_) {
        if (needed() <= width) break;
        if (!pane->isChecked()) continue;
        pane->setChecked(false);
        hidden_.insert(pane);
        any = true;
    }
    if (!any && window_.width() <= width) return;
    needed();
    if (window_.width() > width) window_.resize(width, window_.height());
    if (any) emit panesHidden();
}

}  // namespace abf::ui
