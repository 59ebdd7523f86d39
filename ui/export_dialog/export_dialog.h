// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTimer>
#include <vector>

#include "core/character/presets.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace abf::ui {

class ExportContents;
class ExportForm;
class Session;

/// Chooses what to export, and shows what the file will hold before it is written. Nothing changes in the
/// fit.
class ExportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ExportDialog(Session& session, QWidget* parent = nullptr);

    /// The choices as they stand.
    ExportPreset preset() const;

  signals:
    /// The user wants such a file; where is asked by the receiver.
    void exportWanted(const abf::ExportPreset& preset);

  private:
    void addPreset(const ExportPreset& preset);
    void addKeptPresets();
    void choosePreset(int index);
    void loadPreset();
    void savePreset();
    void askForPreview();

    Session& session_;
    std::vector<ExportPreset> presets_;
    QComboBox* presetBox_;
    QLabel *description_, *message_;
    QPushButton* export_;
    ExportForm* form_;
    ExportContents* contents_;
    QTimer delay_;
};

}  // namespace abf::ui
