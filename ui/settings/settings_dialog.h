// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace abf::ui {

/// The preferences of the user. Each takes effect as it is chosen, or says that it does so at the next start.
class SettingsDialog : public QDialog {
    Q_OBJECT
  public:
    /// `backend`: where bodies are computed now, for people.
    SettingsDialog(const QString& backend, QWidget* parent);

  private:
    void addTheme(QFormLayout& form);
    void addLanguage(QFormLayout& form);
    void addUnits(QFormLayout& form);
    void addBackend(QFormLayout& form, const QString& now);
    void addNotification(QFormLayout& form);
    QComboBox* addChoice(QFormLayout& form, const QString& label, const QString& toolTip, const char* name);
};

}  // namespace abf::ui
