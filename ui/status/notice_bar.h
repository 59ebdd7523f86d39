// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QList>

#include "ui/session/notice.h"

class QLabel;
class QToolButton;

namespace abf::ui {

/// Messages that stay until dismissed, newest on top of the earlier ones; never blocks the window.
class NoticeBar : public QFrame {
    Q_OBJECT
  public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void add(const Notice& notice);
    /// All that have not been dismissed, oldest first.
    const QList<Notice>& notices() const { return notices_; }

  public slots:
    void dismiss();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    QList<Notice> notices_;
    QLabel *icon_, *text_, *more_;
    QToolButton* close_;
    bool refreshing_ = false;
};

}  // namespace abf::ui
