// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"

class QLabel;
class QPushButton;

namespace abf::ui {

class DifferenceLegend;

/// Compares the body on the screen with another fit or with what it was before the last change: what is
/// compared, the meaning of the colours on the body, and the measures of both with their difference.
class ComparePanel : public QWidget {
    Q_OBJECT
  public:
    explicit ComparePanel(Session& session, QWidget* parent = nullptr);

  private:
    struct Row {
        Measure measure;
        QLabel *name, *now, *other, *difference;
    };
    void askForFile();
    void refresh();

    Session& session_;
    QPushButton *before_, *file_, *stop_;
    QLabel *what_, *otherHead_;
    DifferenceLegend* legend_;
    QWidget* table_;
    std::vector<Row> rows_;
};

}  // namespace abf::ui
