// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTimer>

#include "core/character/presets.h"

class QLabel;
class QPushButton;

namespace abf::ui {

class BodyDragHandle;
class ExportContents;
class ExportForm;
class PresetBox;
class Session;

/// Chooses what to export, and shows what the file will hold before it is written. Nothing changes in the
/// fit. The file can also be dragged out of the dialog.
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
    void choosePreset(int index);
    void loadPreset();
    void savePreset();
    void askForPreview();
    void showDrag();

    Session& session_;
    PresetBox* presetBox_;
    QLabel *description_, *message_;
    QPushButton* export_;
    ExportForm* form_;
    ExportContents* contents_;
    BodyDragHandle* drag_;
    QTimer delay_;
};

}  // namespace abf::ui
