// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/character/presets.h"

class QCheckBox;
class QComboBox;

namespace abf::ui {

/// The choices of an export. Emits changed() when the user changes one.
class ExportForm : public QWidget {
    Q_OBJECT
  public:
    explicit ExportForm(QWidget* parent = nullptr);

    /// Whether there are photos to make a texture of; `why` there are none is told where they are offered.
    void setPhotos(bool any, const QString& why);
    /// Shows all choices of a preset.
    void setPreset(const ExportPreset& preset);
    /// The preset shown last with what has been changed since.
    ExportPreset preset() const;

  signals:
    void changed();

  private:
    QComboBox* addChoice(const char* name, const QString& label, const QStringList& words);
    QCheckBox* addSwitch(const char* name, const QString& label, const QString& tip = {});
    void addFileChoices();
    void addRigChoices();
    void addContentChoices();
    void enableChoices();

    ExportPreset shown_;
    bool filling_ = false;
    QComboBox *format_, *up_, *unit_, *faces_, *rig_, *rest_, *pose_, *influences_, *lods_,
        *texture_, *textureSize_;
    QCheckBox *fingers_, *toes_, *clip_, *faceMorphs_, *phenotypeMorphs_, *ageMorphs_, *materials_, *parts_,
        *skin_;
};

}  // namespace abf::ui
