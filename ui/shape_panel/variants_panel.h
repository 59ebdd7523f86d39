// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "ui/session/session.h"
#include "ui/session/shape_presets.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace abf::ui {

/// Other bodies to try: shapes that were saved under a name, random bodies as people are, and two bodies held
/// to switch between.
class VariantsPanel : public QWidget {
    Q_OBJECT
  public:
    explicit VariantsPanel(Session& session, QWidget* parent = nullptr);

    /// The random body with the next number.
    void drawAnother();

  private:
    QWidget* makePresets();
    QWidget* makeRandom();
    QWidget* makeHeld();
    QPushButton* makeButton(const QString& text, const char* name, const QString& tip);
    void listPresets(const QString& chosen);
    void refreshPresets();
    void refreshHeld();

    Session& session_;
    ShapePresets presets_;
    QComboBox* preset_;
    QPushButton *load_, *save_, *remove_;
    QSpinBox* seed_;
    QCheckBox* sexAndAge_;
    QPushButton *holdA_, *holdB_, *toggle_, *mine_, *take_, *compare_;
    QLabel* held_;
};

}  // namespace abf::ui
