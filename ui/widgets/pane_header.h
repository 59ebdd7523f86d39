// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace abf::ui {

/// The row on top of a pane: its title and, right-aligned, small icon buttons.
class PaneHeader : public QWidget {
    Q_OBJECT
  public:
    explicit PaneHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QToolButton* addButton(const QString& icon, const QString& toolTip, const QString& objectName);
    QToolButton* addTextButton(const QString& text, const QString& toolTip, const QString& objectName);
    void addControl(QWidget* control);
    void addSeparator();

  private:
    class Title;
    Title* title_;
    QHBoxLayout* layout_;
};

}  // namespace abf::ui
