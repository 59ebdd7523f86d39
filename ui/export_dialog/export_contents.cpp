// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/export_contents.h"

#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace abf::ui {
namespace {

QTreeWidgetItem* addTop(QTreeWidget* tree, const QString& name, const QString& count) {
    auto* item = new QTreeWidgetItem(tree, {name, count});
    return item;
}

}  // namespace

ExportContents::ExportContents(QWidget* parent)
    : QWidget(parent), tree_(new QTreeWidget), facts_(new QLabel), notes_(new QLabel), texture_(new QLabel) {
    tree_->setObjectName(QStringLiteral("exportTree"));
    tree_->setHeaderLabels({tr("The file holds"), tr("Number", "how many")});
    tree_->setColumnWidth(0, 240);
    facts_->setObjectName(QStringLiteral("exportFacts"));
    facts_->setWordWrap(true);
    notes_->setObjectName(QStringLiteral("exportNotes"));
    notes_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tree_, 1);
    texture_->setObjectName(QStringLiteral("exportTexturePicture"));
    texture_->setAccessibleName(tr("The body's texture"));
    texture_->setToolTip(texture_->accessibleName());
    texture_->hide();
    layout->addWidget(texture_);
    layout->addWidget(facts_);
    layout->addWidget(notes_);
}

void ExportContents::showWaiting() {
    facts_->setText(tr("Making it …"));
}

void ExportContents::showPreview(const ExportPreview& preview) {
    tree_->clear();
    texture_->setVisible(!preview.texture.isNull());
    texture_->setPixmap(QPixmap::fromImage(preview.texture));
    if (!preview.error.isEmpty()) {
        facts_->setText(preview.error);
        notes_->clear();
        return;
    }
    fillTree(preview);
    const QLocale locale;
    QStringList facts = {
        tr("%1 in all.")
            .arg(locale.formattedDataSize(static_cast<qint64>(preview.bytes), 1, QLocale::DataSizeSIFormat))};
    if (preview.rigged && preview.cap.vertices > 0)
        facts << tr("Fewer bones a vertex put the skin up to %1 mm off (%2 mm in the mean) in six trial "
                    "poses and "
                    "this one.")
                     .arg(locale.toString(preview.cap.maxMm, 'f', 1),
                          locale.toString(preview.cap.meanMm, 'f', 3));
    else if (preview.rigged)
        facts << tr("No bone of any vertex is left out.");
    if (preview.rigged && preview.poseMaxMm >= 0.05)
        facts << tr("Posed by this rig the body lies up to %1 mm (%2 mm in the mean) off the fitted one.")
                     .arg(locale.toString(preview.poseMaxMm, 'f', 1),
                          locale.toString(preview.poseMeanMm, 'f', 2));
    else if (preview.rigged)
        facts << tr("Posed by this rig the body is the fitted one.");
    facts_->setText(facts.join(QLatin1Char(' ')));
    notes_->setText(preview.notes.join(QLatin1Char('\n')));
    notes_->setVisible(!preview.notes.isEmpty());
}

void ExportContents::fillTree(const ExportPreview& preview) {
    const QLocale locale;
    for (const ExportPreview::Mesh& mesh : preview.meshes) {
        QTreeWidgetItem* top =
            addTop(tree_, mesh.name, tr("%1 faces").arg(locale.toString(qulonglong(mesh.faces))));
        top->setExpanded(true);
        new QTreeWidgetItem(top, {tr("vertices"), locale.toString(qulonglong(mesh.vertices))});
        if (!preview.rigged) continue;
        new QTreeWidgetItem(top,
                            {tr("bones a vertex at most"), locale.toString(qulonglong(mesh.influences))});
        if (mesh.morphs.isEmpty()) continue;
        auto* morphs = new QTreeWidgetItem(top, {tr("shapes"), locale.toString(mesh.morphs.size())});
        for (const QString& morph : mesh.morphs) new QTreeWidgetItem(morphs, {morph});
    }
    QTreeWidgetItem* materials = addTop(tree_, tr("Materials"), locale.toString(preview.materials.size()));
    for (const QString& material : preview.materials) new QTreeWidgetItem(materials, {material});
    if (!preview.rigged) return;
    QTreeWidgetItem* bones = addTop(tree_, tr("Bones"), locale.toString(qulonglong(preview.bones.size())));
    std::vector<QTreeWidgetItem*> items;
    for (const ExportPreview::Bone& bone : preview.bones)
        items.push_back(new QTreeWidgetItem(
            bone.parent < 0 ? bones : items[static_cast<std::size_t>(bone.parent)], {bone.name}));
    for (const QString& clip : preview.clips) addTop(tree_, tr("Animation %1").arg(clip), tr("1 s"));
    bones->setExpanded(true);
    for (int i = 0; i < bones->childCount(); ++i) bones->child(i)->setExpanded(true);
}

}  // namespace abf::ui
