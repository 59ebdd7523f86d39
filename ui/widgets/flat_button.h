// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace abf::ui {

/// A flat tool button whose checked state is plain to see on light and dark palettes (the styles' own hardly
/// is) and whose menu needs no indicator.
class FlatButton : public QToolButton {
    Q_OBJECT
  public:
    explicit FlatButton(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace abf::ui
