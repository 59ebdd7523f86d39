// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace abf::ui {

/// Everything that keys and mouse do, made from the window's own menus, so that it is never out of date; what
/// is typed on top leaves the lines that contain it. Stands beside the window and blocks nothing.
class CheatSheet : public QDialog {
    Q_OBJECT
  public:
    explicit CheatSheet(QWidget* window);

    /// The sheet of this window: the one that is open, else a new one.
    static void open(QWidget* window);

  private:
    void fill();

    QWidget* window_;
    QLineEdit* wanted_;
    QTextBrowser* text_;
};

}  // namespace abf::ui
