// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "ui/jobs/table_model.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace abf::ui {

/// Shows who is in a table, what is wrong with which line, and asks whom to fit and whether files are wanted
/// beside the versions in the library.
class TableDialog : public QDialog {
    Q_OBJECT
  public:
    TableDialog(const QString& file, std::vector<TableRow> rows, QWidget* parent = nullptr);

    TableModel& table() { return *model_; }
    std::vector<FitJob> jobs() const { return model_->jobs(); }

  private:
    void askForFolder();
    void follow();

    TableModel* model_;
    QLabel* summary_;
    QCheckBox* toFolder_;
    QLineEdit* folder_;
    QPushButton *browse_, *accept_;
};

}  // namespace abf::ui
