// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/session/session.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace abf::ui {

/// The line at the bottom: state of the fit at the left, what is going on with its progress and Cancel at the
/// right, between them the device that computes the bodies where that is not the CPU.
class StatusPanel : public QWidget {
    Q_OBJECT
  public:
    explicit StatusPanel(Session& session, QWidget* parent = nullptr);

    void showMessage(const QString& text);

  private:
    void showFit();
    void showBackend();
    void showActivity();

    Session& session_;
    QLabel *fit_, *activity_, *backend_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QTimer messageTimer_;
    QString message_;
};

}  // namespace abf::ui
