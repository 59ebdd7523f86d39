// SPDX-License-Identifier: Apache-2.0
#include "ui/session/export_memory.h"

#include <QSettings>

#include "core/character/preset_file.h"

namespace abf::ui {

namespace {
const auto kKey = QStringLiteral("export/last");
}

void rememberExport(const ExportPreset& preset) {
    QSettings().setValue(kKey, QString::fromStdString(toJson(preset)));
}

ExportPreset lastExport() {
    const QString kept = QSettings().value(kKey).toString();
    // What another version of the program has kept may be unknown to this one.
    if (const auto preset = parseExportPreset(kept.toStdString(), "settings"); !kept.isEmpty() && preset)
        return *preset;
    return exportPresets().front();
}

}  // namespace abf::ui
