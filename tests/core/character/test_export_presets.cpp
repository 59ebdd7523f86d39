// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/character/preset_file.h"
#include "tests/core/rig/rig_bodies.h"

using namespace abf;

class TestExportPresets : public QObject {
    Q_OBJECT
  private slots:
    void everyPresetMakesAFile();
    void presetsComeBackFromTheirFiles();
    void aFileStartsFromAPreset();
    void mistakesAreNamed();
};

namespace {

bool same(const ExportPreset& a, const ExportPreset& b) {
    return a.name == b.name && a.description == b.description && a.format == b.format && a.up == b.up &&
           a.unitMetres == b.unitMetres && a.character == b.character;
}

}  // namespace

void TestExportPresets::everyPresetMakesAFile() {
    for (const ExportPreset& preset : exportPresets()) {
        const auto made = makePresetFile(testModel(), rigBodies()[3].shape, {}, preset, "body");
        QVERIFY2(made.has_value(), made ? "" : (preset.name + ": " + made.error().message).c_str());
        QVERIFY(made->file.bytes.size() > 100000);
        qInfo("%-8s %s %zu bones, %.1f MB, cap %.2f mm max", preset.name.c_str(), preset.format.c_str(),
              made->character.bones, static_cast<double>(made->file.bytes.size()) * 1e-6,
              made->character.cap.maxMm);
    }
}

void TestExportPresets::presetsComeBackFromTheirFiles() {
    for (ExportPreset preset : exportPresets()) {
        preset.character.lods = {0.5, 0.25};
        preset.character.phenotypeMorphs = {Phenotype::Weight, Phenotype::Muscle};
        preset.character.ageMorphs = preset.name == "web";
        preset.character.texture = preset.name == "web" ? BodyTexture::Photo : BodyTexture::Skin;
        preset.character.textureSize = 4096;
        const auto read = parseExportPreset(toJson(preset), "file");
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QVERIFY(same(*read, preset));
    }
}

void TestExportPresets::aFileStartsFromAPreset() {
    const auto read = parseExportPreset(
        R"({"base": "godot", "influences": 4, "fingers": false, "morphs": ["arkit", "phenotypes", "ages"]})",
        "file");
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QCOMPARE(read->character.rig, std::string("unity"));
    QCOMPARE(read->character.influences, std::size_t{4});
    QVERIFY(!read->character.fingers && read->character.faceMorphs && read->character.ageMorphs);
    QCOMPARE(read->character.phenotypeMorphs.size(), std::size_t{5});
}

void TestExportPresets::mistakesAreNamed() {
    for (const auto& [text, word] :
         {std::pair{R"({"influence": 4})", "influence"}, std::pair{R"({"rest": "b"})", "/rest"},
          std::pair{R"({"format": "doc"})", "/format"}, std::pair{R"({"base": "houdini"})", "blender"},
          std::pair{R"({"morphs": ["hair"]})", "hair"}, std::pair{R"({"up": "x"})", "/up"},
          std::pair{R"({"influences": "few"})", "few"}, std::pair{R"({"unit_metres": 0})", "/unit_metres"},
          std::pair{R"({"schema": "abf.export-preset/9"})", "abf.export-preset/1"}, std::pair{"[]", "object"},
          std::pair{"{", "JSON"}}) {
        const auto read = parseExportPreset(text, "mine.json");
        QVERIFY2(!read, text);
        QVERIFY2(read.error().message.find(word) != std::string::npos, read.error().message.c_str());
        QVERIFY2(read.error().message.find("mine.json") != std::string::npos, read.error().message.c_str());
    }
    QVERIFY(!findExportPreset("/nowhere/preset.json"));
    ExportPreset wrong = *exportPreset("web");
    wrong.unitMetres = 0.01;
    QVERIFY(!presetAxes(wrong));
}

QTEST_GUILESS_MAIN(TestExportPresets)
#include "test_export_presets.moc"
