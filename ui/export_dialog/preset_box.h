// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <vector>

#include "core/character/presets.h"

namespace abf::ui {

/// The presets of the program and those that were kept, to choose from. Begins with the one that was exported
/// with last.
class PresetBox : public QComboBox {
    Q_OBJECT
  public:
    explicit PresetBox(QWidget* parent = nullptr);

    /// Where kept presets lie, which are offered again.
    static QString keptFolder();

    const ExportPreset& preset() const;
    const ExportPreset& presetAt(int index) const { return presets_[static_cast<std::size_t>(index)]; }
    void addPreset(const ExportPreset& preset);
    /// Offers the present one first the next time.
    void remember() const;

  private:
    std::vector<ExportPreset> presets_;
};

}  // namespace abf::ui
