// SPDX-License-Identifier: Apache-2.0
#include "ui/export_many/export_many_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/export_dialog/preset_box.h"
#include "ui/widgets/signal_colours.h"

namespace abf::ui {

namespace {
const auto kFolderKey = QStringLiteral("exportMany/folder"),
           kPatternKey = QStringLiteral("exportMany/pattern");
}

ExportManyDialog::ExportManyDialog(std::vector<ExportChoice> choices, QWidget* parent)
    : QDialog(parent),
      choices_(std::move(choices)),
      choice_(new QComboBox),
      whenThere_(new QComboBox),
      preset_(new PresetBox),
      folder_(new QLineEdit),
      pattern_(new QLineEdit),
      files_(new QTreeWidget),
      there_(new QLabel) {
    setObjectName(QStringLiteral("exportManyDialog"));
    setWindowTitle(tr("Export many"));
    choice_->setObjectName(QStringLiteral("exportManyChoice"));
    for (const ExportChoice& choice : choices_) choice_->addItem(choice.title);
    preset_->setObjectName(QStringLiteral("exportManyPreset"));
    const QSettings settings;
    folder_->setObjectName(QStringLiteral("exportManyFolder"));
    folder_->setText(
        settings.value(kFolderKey, settings.value(QStringLiteral("folder"), QDir::homePath())).toString());
    pattern_->setObjectName(QStringLiteral("exportManyPattern"));
    pattern_->setText(settings.value(kPatternKey, QStringLiteral("{name}")).toString());
    pattern_->setToolTip(
        tr("Names of the files. {name} stands for the person, {fit} for the fit, {number} for 001, "
           "002 …, {preset} for the preset."));
    auto* browse = new QPushButton(tr("&Browse …"));
    browse->setAutoDefault(false);
    auto* where = new QHBoxLayout;
    where->addWidget(folder_, 1);
    where->addWidget(browse);
    auto* patternHint = new QLabel(tr("{name}, {fit}, {number} and {preset} are filled in."));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto row = [form](const QString& label, QWidget* field, QLayout* layout = nullptr) {
        auto* words = new QLabel(label);
        words->setBuddy(field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        layout ? form->addRow(words, layout) : form->addRow(words, field);
    };
    row(tr("&What"), choice_);
    row(tr("&For"), preset_);
    row(tr("F&older"), folder_, where);
    row(tr("&Names"), pattern_);
    form->addRow(QString(), patternHint);

    files_->setObjectName(QStringLiteral("exportManyFiles"));
    files_->setAccessibleName(tr("Files to be written"));
    files_->setHeaderLabels({tr("Person"), tr("File"), tr("Note")});
    files_->setRootIsDecorated(false);
    files_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    files_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    files_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    files_->header()->setStretchLastSection(false);
    there_->setObjectName(QStringLiteral("exportManyThere"));
    there_->setWordWrap(true);
    whenThere_->setObjectName(QStringLiteral("exportManyWhenThere"));
    whenThere_->addItem(tr("Keep both: number the new ones"), int(WhenThere::Number));
    whenThere_->addItem(tr("Leave these bodies out"), int(WhenThere::LeaveOut));
    whenThere_->addItem(tr("Write over the files"), int(WhenThere::Replace));
    whenThere_->setAccessibleName(tr("Files that are there already"));
    auto* question = new QHBoxLayout;
    question->addWidget(there_, 1);
    question->addWidget(whenThere_);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    accept_ = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    accept_->setObjectName(QStringLiteral("exportManyAccept"));
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(files_, 1);
    column->addLayout(question);
    column->addWidget(buttons);
    resize(680, 540);

    connect(browse, &QPushButton::clicked, this, &ExportManyDialog::askForFolder);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {choice_, whenThere_, static_cast<QComboBox*>(preset_)})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportManyDialog::showPlan);
    for (QLineEdit* line : {folder_, pattern_})
        connect(line, &QLineEdit::textChanged, this, &ExportManyDialog::showPlan);
    showPlan();
}

const std::vector<ExportItem>& ExportManyDialog::items() const {
    return choices_[static_cast<std::size_t>(std::max(0, choice_->currentIndex()))].items;
}

ExportPreset ExportManyDialog::preset() const {
    return preset_->preset();
}

WhenThere ExportManyDialog::whenThere() const {
    return static_cast<WhenThere>(whenThere_->currentData().toInt());
}

std::vector<PlannedExport> ExportManyDialog::plan() const {
    return planExports(items(), pattern_->text(), preset(), folder_->text().trimmed(), whenThere());
}

void ExportManyDialog::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), folder_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
    dialog->open();
}

void ExportManyDialog::showPlan() {
    files_->clear();
    int there = 0, written = 0;
    for (const PlannedExport& planned : plan()) {
        const ExportItem& item = items()[planned.item];
        const QString who = item.fit.isEmpty() ? item.person : item.person + QStringLiteral(" — ") + item.fit;
        auto* row = new QTreeWidgetItem(files_, {who, QFileInfo(planned.file).fileName(), QString()});
        row->setToolTip(1, planned.file);
        if (!planned.leftOut) ++written;
        if (!planned.there) continue;
        ++there;
        row->setText(2, planned.leftOut                     ? tr("is there: left out")
                        : whenThere() == WhenThere::Replace ? tr("is there: written over")
                                                            : tr("is there: numbered"));
        row->setForeground(2, warningText(palette()));
    }
    there_->setText(tr("Files that are there already: %1").arg(there));
    there_->setVisible(there > 0);
    whenThere_->setVisible(there > 0);
    const QString folder = folder_->text().trimmed();
    accept_->setEnabled(written > 0 && QDir::isAbsolutePath(folder));
    accept_->setText(tr("&Export (%1)").arg(written));
}

void ExportManyDialog::done(int result) {
    if (result == Accepted) {
        QSettings settings;
        settings.setValue(kFolderKey, folder_->text().trimmed());
        settings.setValue(kPatternKey, pattern_->text());
        preset_->remember();
    }
    QDialog::done(result);
}

}  // namespace abf::ui
