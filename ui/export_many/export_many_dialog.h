// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

#include "ui/export_many/export_plan.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace abf::ui {

class PresetBox;

/// Bodies to choose from, under a name: those of the library, those of the photos.
struct ExportChoice {
    QString title;
    std::vector<ExportItem> items;
};

/// Asks which bodies to export, as what, where and under which names, and shows the files before anything is
/// written. What would be written over is told, and left alone unless that is chosen.
class ExportManyDialog : public QDialog {
    Q_OBJECT
  public:
    /// `choices`: one at least, none of them empty.
    explicit ExportManyDialog(std::vector<ExportChoice> choices, QWidget* parent = nullptr);

    const std::vector<ExportItem>& items() const;
    std::vector<PlannedExport> plan() const;
    ExportPreset preset() const;
    WhenThere whenThere() const;

  protected:
    void done(int result) override;

  private:
    void askForFolder();
    void showPlan();

    std::vector<ExportChoice> choices_;
    QComboBox *choice_, *whenThere_;
    PresetBox* preset_;
    QLineEdit *folder_, *pattern_;
    QTreeWidget* files_;
    QLabel* there_;
    QPushButton* accept_;
};

}  // namespace abf::ui
