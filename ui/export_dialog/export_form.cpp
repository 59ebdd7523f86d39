// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/export_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/character/preset_file.h"
#include "core/rig/rig_catalogue.h"

namespace abf::ui {
namespace {

constexpr double kUnits[] = {1.0, 0.1, 0.01, 0.001};

int unitIndex(double metres) {
    const auto unit = std::find(std::begin(kUnits), std::end(kUnits), metres);
    return unit == std::end(kUnits) ? 0 : static_cast<int>(unit - std::begin(kUnits));
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

void addGroup(QVBoxLayout* layout, const QString& title) {
    auto* box = new QGroupBox(title);
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addWidget(box);
}

/// The form of the group that was added last.
QFormLayout* lastForm(const QWidget* form) {
    auto* layout = qobject_cast<QVBoxLayout*>(form->layout());
    return qobject_cast<QFormLayout*>(layout->itemAt(layout->count() - 1)->widget()->layout());
}

}  // namespace

ExportForm::ExportForm(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addGroup(layout, tr("File"));
    addFileChoices();
    addGroup(layout, tr("Rig"));
    addRigChoices();
    addGroup(layout, tr("Content"));
    addContentChoices();
    layout->addStretch();
}

QComboBox* ExportForm::addChoice(const char* name, const QString& label, const QStringList& words) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->addItems(words);
    lastForm(this)->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (filling_) return;
        enableChoices();
        emit changed();
    });
    return box;
}

QCheckBox* ExportForm::addSwitch(const char* name, const QString& label, const QString& tip) {
    auto* box = new QCheckBox(label);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    lastForm(this)->addRow(box);
    connect(box, &QCheckBox::toggled, this, [this] {
        if (filling_) return;
        enableChoices();
        emit changed();
    });
    return box;
}

void ExportForm::addFileChoices() {
    QStringList formats;
    for (const ExportFormatInfo& info : exportFormats()) formats << text(info.title);
    format_ = addChoice("exportFormat", tr("Format"), formats);
    up_ = addChoice("exportUp", tr("Axes"), {tr("Z up, facing −Y"), tr("Y up, facing +Z")});
    unit_ = addChoice("exportUnit", tr("Unit"), {tr("metres"), tr("decimetres"), tr("centimetres"), tr("millimetres")});
    faces_ = addChoice("exportFaces", tr("Faces"), {tr("triangles"), tr("quads")});
}

void ExportForm::addRigChoices() {
    rig_ = addChoice("exportRig", tr("Bones"), {});
    const bool quiet = filling_;
    filling_ = true;
    for (const RigName& rig : exportRigNames()) {
        rig_->addItem(text(rig.name));
        rig_->setItemData(rig_->count() - 1, text(rig.description), Qt::ToolTipRole);
    }
    filling_ = quiet;
    rest_ = addChoice("exportRest", tr("Bound in"),
                      {tr("the model's rest pose"), tr("T-pose"), tr("A-pose"), tr("the fitted pose")});
    pose_ = addChoice("exportPose", tr("Opens in"), {tr("the fitted pose"), tr("the bound pose")});
    influences_ =
        addChoice("exportInfluences", tr("Bones a vertex"), {tr("all"), tr("8 at most"), tr("4 at most")});
    fingers_ = addSwitch("exportFingers", tr("Fingers"));
    toes_ = addSwitch("exportToes", tr("Toes"));
    clip_ = addSwitch("exportClip", tr("Animation to the fitted pose"),
                      tr("A second from the bound pose to the fitted one"));
}

void ExportForm::addContentChoices() {
    faceMorphs_ = addSwitch("exportFaceMorphs", tr("Facial shapes (52, ARKit names)"));
    phenotypeMorphs_ = addSwitch("exportPhenotypeMorphs", tr("Body sliders as shapes"),
                                 tr("Sex, muscle, weight, height and proportions at their ends"));
    ageMorphs_ =
        addSwitch("exportAgeMorphs", tr("Ages as shapes"), tr("Newborn, baby, child, young and old"));
    materials_ = addSwitch("exportMaterials", tr("Eyes and mouth in colours of their own"));
    parts_ = addSwitch("exportParts", tr("Eyes and mouth as objects of their own"));
    skin_ = addSwitch("exportSkin", tr("Skin instead of the bodysuit"), tr("For adults only"));
    texture_ = addChoice("exportTexture", tr("Texture"),
                         {tr("none, one colour"), tr("from the photos"), tr("skin with soft spots")});
    texture_->setToolTip(tr("A picture on the body; eyes and mouth keep their colours. For adults only."));
    textureSize_ = addChoice("exportTextureSize", tr("Texture's size"), {});
    const bool quiet = filling_;
    filling_ = true;
    for (const int size : kTextureSizes) textureSize_->addItem(tr("%1 × %1 pixels").arg(size));
    filling_ = quiet;
    lods_ = addChoice("exportLods", tr("Coarser copies"), {tr("none"), tr("one (½)"), tr("three (½, ¼, ⅛)")});
}

void ExportForm::setPhotos(bool any, const QString& why) {
    auto* items = qobject_cast<QStandardItemModel*>(texture_->model());
    QStandardItem* photos = items->item(static_cast<int>(BodyTexture::Photo));
    photos->setEnabled(any);
    photos->setToolTip(any ? QString() : why);
}

void ExportForm::setPreset(const ExportPreset& preset) {
    shown_ = preset;
    filling_ = true;
    const CharacterOptions& character = preset.character;
    const auto format = presetFormat(preset);
    const auto axes = presetAxes(preset);
    if (format) format_->setCurrentIndex(static_cast<int>(format->format));
    if (axes) {
        up_->setCurrentIndex(axes->up == UpAxis::Y ? 1 : 0);
        unit_->setCurrentIndex(unitIndex(axes->unitMetres));
    }
    faces_->setCurrentIndex(character.quads ? 1 : 0);
    rig_->setCurrentText(QString::fromStdString(character.rig));
    rest_->setCurrentIndex(static_cast<int>(character.bind));
    pose_->setCurrentIndex(character.posed ? 0 : 1);
    influences_->setCurrentIndex(character.influences == 0 ? 0 : character.influences > 4 ? 1 : 2);
    fingers_->setChecked(character.fingers);
    toes_->setChecked(character.toes);
    clip_->setChecked(character.clip);
    faceMorphs_->setChecked(character.faceMorphs);
    phenotypeMorphs_->setChecked(!character.phenotypeMorphs.empty());
    ageMorphs_->setChecked(character.ageMorphs);
    materials_->setChecked(character.materials);
    parts_->setChecked(character.parts);
    skin_->setChecked(character.skin);
    texture_->setCurrentIndex(static_cast<int>(character.texture));
    textureSize_->setCurrentIndex(character.textureSize <= 1024 ? 0 : character.textureSize <= 2048 ? 1 : 2);
    lods_->setCurrentIndex(character.lods.empty() ? 0 : character.lods.size() == 1 ? 1 : 2);
    filling_ = false;
    enableChoices();
}

ExportPreset ExportForm::preset() const {
    ExportPreset preset = shown_;
    CharacterOptions& character = preset.character;
    const ExportFormatInfo& format = exportFormats()[static_cast<std::size_t>(format_->currentIndex())];
    preset.format = format.name;
    preset.up.reset();
    preset.unitMetres.reset();
    if (!format.axesFixed) {
        preset.up = up_->currentIndex() == 1 ? UpAxis::Y : UpAxis::Z;
        preset.unitMetres = kUnits[unit_->currentIndex()];
    }
    character.quads = format.quads && faces_->currentIndex() == 1;
    const std::string rig = rig_->currentText().toStdString();
    if (rig != character.rig) character.boneNames.clear();
    character.rig = rig;
    character.bind = static_cast<BindPose>(rest_->currentIndex());
    character.posed = pose_->currentIndex() == 0;
    constexpr std::size_t kInfluences[] = {0, 8, 4};
    character.influences = kInfluences[influences_->currentIndex()];
    character.fingers = fingers_->isChecked();
    character.toes = toes_->isChecked();
    character.clip = clip_->isChecked();
    character.faceMorphs = faceMorphs_->isChecked();
    character.ageMorphs = ageMorphs_->isChecked();
    if (!phenotypeMorphs_->isChecked())
        character.phenotypeMorphs.clear();
    else if (character.phenotypeMorphs.empty())
        character.phenotypeMorphs = usualPhenotypeMorphs();
    character.materials = materials_->isChecked();
    character.parts = parts_->isChecked();
    character.skin = skin_->isChecked();
    character.texture = static_cast<BodyTexture>(texture_->currentIndex());
    character.textureSize = kTextureSizes[textureSize_->currentIndex()];
    const std::vector<double> lods[] = {{}, {0.5}, {0.5, 0.25, 0.125}};
    if (lods[lods_->currentIndex()].size() != character.lods.size())
        character.lods = lods[lods_->currentIndex()];
    return preset;
}

void ExportForm::enableChoices() {
    const ExportFormatInfo& format = exportFormats()[static_cast<std::size_t>(format_->currentIndex())];
    up_->setEnabled(!format.axesFixed);
    unit_->setEnabled(!format.axesFixed);
    faces_->setEnabled(format.quads);
    const bool wasFilling = filling_;
    filling_ = true;
    if (format.axesFixed) {
        up_->setCurrentIndex(format.axes.up == UpAxis::Y ? 1 : 0);
        unit_->setCurrentIndex(unitIndex(format.axes.unitMetres));
    }
    if (!format.quads) faces_->setCurrentIndex(0);
    filling_ = wasFilling;
    for (QWidget* choice : std::initializer_list<QWidget*>{rig_, influences_, fingers_, toes_, clip_, rest_,
                                                           faceMorphs_, phenotypeMorphs_, ageMorphs_})
        choice->setEnabled(format.rigged);
    const bool textured = texture_->currentIndex() != 0;
    textureSize_->setEnabled(textured);
    skin_->setEnabled(!textured);
    materials_->setEnabled(!textured);  // which brings them
}

}  // namespace abf::ui
