// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window/narrow_screen.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace abf::ui {

namespace {
/// That a pane has gone climbs from layout to layout, by events.
constexpr int kSettleMs = 50;
}  // namespace

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
    if (window_.minimumSizeHint().width() > width) {
        const auto next = std::ranges::find_if(panes_, [](const QAction* pane) { return pane->isChecked(); });
        if (next != panes_.end()) {
            (*next)->setChecked(false);
            hidden_.insert(*next);
            emit panesHidden();
            return QTimer::singleShot(kSettleMs, this, [this, width] { fit(width); });
        }
    }
    if (window_.width() <= width) return;
    window_.layout()->activate();  // else the old minimum holds
    window_.resize(width, window_.height());
}

}  // namespace abf::ui
