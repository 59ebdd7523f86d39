// SPDX-License-Identifier: Apache-2.0
#include "ui/export_dialog/export_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "core/base/atomic_file.h"
#include "core/character/preset_file.h"
#include "ui/export_dialog/body_drag.h"
#include "ui/export_dialog/export_contents.h"
#include "ui/export_dialog/export_form.h"
#include "ui/export_dialog/file_stem.h"
#include "ui/export_dialog/preset_box.h"
#include "ui/session/session.h"
#include "ui/widgets/wheel_guard.h"

namespace abf::ui {
namespace {

constexpr int kPreviewDelayMs = 150;

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      presetBox_(new PresetBox),
      description_(new QLabel),
      message_(new QLabel),
      form_(new ExportForm),
      contents_(new ExportContents) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the body"));
    form_->setPhotos(!session_.texturePhotos().empty(),
                     tr("The body was not fitted to photos, or they have not been read"));
    presetBox_->setObjectName(QStringLiteral("exportPreset"));
    description_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("exportMessage"));
    message_->setWordWrap(true);
    message_->hide();

    auto* load = new QPushButton(tr("&Load …"));
    load->setToolTip(tr("Choices from a preset file"));
    auto* save = new QPushButton(tr("&Keep …"));
    save->setObjectName(QStringLiteral("keepPreset"));
    save->setToolTip(tr("Write these choices to a preset file"));
    for (QPushButton* button : {load, save}) button->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    auto* label = new QLabel(tr("&For"));
    label->setBuddy(presetBox_);
    top->addWidget(label);
    top->addWidget(presetBox_);
    top->addWidget(description_, 1);
    top->addWidget(load);
    top->addWidget(save);

    auto* scroll = new QScrollArea;
    scroll->setWidget(form_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(360);
    new WheelGuard(form_);
    auto* middle = new QHBoxLayout;
    middle->addWidget(scroll, 2);
    middle->addWidget(contents_, 3);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    export_ = buttons->addButton(tr("&Export …"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportAccept"));
    export_->setDefault(true);
    drag_ = new BodyDragHandle([this] { return presentBody(session_, preset()); });
    drag_->setObjectName(QStringLiteral("exportDrag"));
    drag_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    drag_->setAutoRaise(false);
    drag_->setToolTip(tr("Drag this file into another program, as into Blender or a folder"));
    connect(drag_, &BodyDragHandle::failed, message_, [this](const QString& text) {
        message_->setText(text);
        message_->show();
    });

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    layout->addWidget(message_);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(drag_);
    bottom->addWidget(buttons, 1);
    layout->addLayout(bottom);
    resize(940, 730);

    delay_.setSingleShot(true);
    delay_.setInterval(kPreviewDelayMs);
    connect(&delay_, &QTimer::timeout, this, &ExportDialog::askForPreview);
    connect(form_, &ExportForm::changed, this, [this] {
        showDrag();
        contents_->showWaiting();
        delay_.start();
    });
    connect(&session_, &Session::exportPreviewed, this, [this](const ExportPreview& preview) {
        if (delay_.isActive()) return;
        contents_->showPreview(preview);
        export_->setEnabled(preview.error.isEmpty());
        drag_->setEnabled(preview.error.isEmpty());
    });
    connect(load, &QPushButton::clicked, this, &ExportDialog::loadPreset);
    connect(save, &QPushButton::clicked, this, &ExportDialog::savePreset);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        presetBox_->remember();
        emit exportWanted(preset());
        accept();
    });
    connect(presetBox_, &QComboBox::currentIndexChanged, this, &ExportDialog::choosePreset);
    choosePreset(presetBox_->currentIndex());
    presetBox_->setFocus();  // else Cancel has it, and Enter with it
}

ExportPreset ExportDialog::preset() const {
    return form_->preset();
}

void ExportDialog::choosePreset(int index) {
    if (index < 0) return;
    const ExportPreset& chosen = presetBox_->presetAt(index);
    description_->setText(QString::fromStdString(chosen.description));
    form_->setPreset(chosen);
    message_->hide();
    showDrag();
    contents_->showWaiting();
    delay_.start();
}

void ExportDialog::showDrag() {
    const auto format = presetFormat(preset());
    if (!format) return;
    drag_->setText(bodyFileStem(session_) +
                   QString::fromUtf8(format->extension.data(), qsizetype(format->extension.size())));
    drag_->setAccessibleName(drag_->text());
}

void ExportDialog::loadPreset() {
    auto* files =
        new QFileDialog(this, tr("Load choices"), PresetBox::keptFolder(), tr("Export presets (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto read = readExportPreset(path.toStdString());
        message_->setVisible(!read);
        if (!read) return message_->setText(QString::fromStdString(read.error().message));
        if (read->name == "custom") read->name = QFileInfo(path).completeBaseName().toStdString();
        presetBox_->addPreset(*read);
        presetBox_->setCurrentIndex(presetBox_->count() - 1);
    });
    files->open();
}

void ExportDialog::savePreset() {
    QDir().mkpath(PresetBox::keptFolder());
    auto* files = new QFileDialog(this, tr("Keep these choices"), PresetBox::keptFolder(),
                                  tr("Export presets (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("json"));
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        ExportPreset kept = preset();
        kept.name = QFileInfo(path).completeBaseName().toStdString();
        kept.description = tr("From %1").arg(QFileInfo(path).fileName()).toStdString();
        const auto done = writeFileAtomically(path.toStdString(), toJson(kept));
        message_->setVisible(!done);
        if (!done) return message_->setText(QString::fromStdString(done.error().message));
        presetBox_->addPreset(kept);
        presetBox_->setCurrentIndex(presetBox_->count() - 1);
    });
    files->open();
}

void ExportDialog::askForPreview() {
    session_.previewExport(preset());
}

}  // namespace abf::ui
