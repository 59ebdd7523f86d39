// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/preset_box.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

#include "core/character/preset_file.h"

namespace abf::ui {

namespace {

const auto kKey = QStringLiteral("export/preset");

QString shownName(const ExportPreset& preset) {
    QString name = QString::fromStdString(preset.name);
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name == QLatin1String("Print") ? PresetBox::tr("3D print")
           : name == QLatin1String("Vrm") ? QStringLiteral("VRM")
                                          : name;
}

}  // namespace

PresetBox::PresetBox(QWidget* parent) : QComboBox(parent) {
    setMinimumContentsLength(14);
    for (const ExportPreset& known : exportPresets()) addPreset(known);
    for (const QFileInfo& file :
         QDir(keptFolder()).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto read = readExportPreset(file.filePath().toStdString());
        if (read) addPreset(*read);
        // One that a later version made, or a damaged one, is told only when it is asked for.
    }
    setCurrentIndex(std::max(0, findText(QSettings().value(kKey).toString())));
}

QString PresetBox::keptFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/export-presets");
}

const ExportPreset& PresetBox::preset() const {
    return presetAt(std::max(0, currentIndex()));
}

void PresetBox::addPreset(const ExportPreset& preset) {
    presets_.push_back(preset);
    addItem(shownName(preset));
}

void PresetBox::remember() const {
    QSettings().setValue(kKey, currentText());
}

}  // namespace abf::ui
