// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>

class QMainWindow;

namespace abf::ui {

class FinishNotifier;
class Session;

/// Settings, the tour and messages of the desktop: adds their actions to the window's menus.
class HelpActions : public QObject {
    Q_OBJECT
  public:
    HelpActions(QMainWindow* window, Session& session, std::function<void()> openExample);

    /// The tour, for who has never seen it.
    void greet();
    FinishNotifier& notifier() { return *notifier_; }

  private:
    QMainWindow* window_;
    std::function<void()> openExample_;
    FinishNotifier* notifier_;
};

}  // namespace abf::ui
