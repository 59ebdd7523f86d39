// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <vector>

class QAction;
class QMainWindow;

namespace abf::ui {

/// Keeps a window on a screen that is too narrow for all of its panes: the first of `panes` (checkable
/// actions that show them) are switched off until the rest fits, whenever the window or a dock appears. The
/// user may show them again.
class NarrowScreen : public QObject {
    Q_OBJECT
  public:
    NarrowScreen(QMainWindow& window, std::vector<QAction*> panes);

    /// It was switched off here, not by the user.
    bool hid(const QAction* pane) const { return hidden_.contains(pane); }

    /// As if the screen had this width, logical pixels; one pane after the other, in the event loop.
    void fit(int width);

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void panesHidden();

  private:
    void fitToScreen();

    QMainWindow& window_;
    std::vector<QAction*> panes_;
    QSet<const QAction*> hidden_;
};

}  // namespace abf::ui
