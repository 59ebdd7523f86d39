// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace abf::ui {

/// In a pane that scrolls, the wheel must not change the number, slider or choice that happens to pass under
/// the pointer: every such child of `pane` takes the wheel only while it has the focus.
class WheelGuard : public QObject {
    Q_OBJECT
  public:
    explicit WheelGuard(QWidget* pane);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace abf::ui
