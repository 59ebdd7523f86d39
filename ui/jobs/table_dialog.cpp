// SPDX-License-Identifier: Apache-2.0
#include "ui/jobs/table_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace abf::ui {

TableDialog::TableDialog(const QString& file, std::vector<TableRow> rows, QWidget* parent)
    : QDialog(parent), model_(new TableModel(std::move(rows), this)) {
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(tr("Fit the people of %1").arg(QFileInfo(file).fileName()));
    summary_ = new QLabel;
    summary_->setObjectName(QStringLiteral("tableSummary"));
    summary_->setWordWrap(true);
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("tablePeople"));
    view->setAccessibleName(tr("People of the table"));
    view->setModel(model_);
    view->verticalHeader()->hide();
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setWordWrap(false);
    QHeaderView* header = view->horizontalHeader();
    header->setSectionResizeMode(TableModel::NameColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(TableModel::NoteColumn, QHeaderView::ResizeToContents);
    for (const int column : {TableModel::PhotosColumn, TableModel::KnownColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);

    toFolder_ = new QCheckBox(tr("&Files too, in"));
    toFolder_->setObjectName(QStringLiteral("tableToFolder"));
    toFolder_->setToolTip(tr("Each fit becomes a version in the library; with this also NAME.fit.json here"));
    folder_ = new QLineEdit(QFileInfo(file).absoluteDir().filePath(tr("fits")));
    folder_->setObjectName(QStringLiteral("tableFolder"));
    folder_->setAccessibleName(tr("Folder for the files"));
    browse_ = new QPushButton(tr("&Browse …"));
    browse_->setAutoDefault(false);
    auto* where = new QHBoxLayout;
    where->addWidget(toFolder_);
    where->addWidget(folder_, 1);
    where->addWidget(browse_);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    accept_ = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    accept_->setObjectName(QStringLiteral("tableAccept"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary_);
    column->addWidget(view, 1);
    column->addLayout(where);
    column->addWidget(buttons);
    resize(860, 460);

    connect(model_, &QAbstractItemModel::dataChanged, this, &TableDialog::follow);
    connect(toFolder_, &QCheckBox::toggled, this, &TableDialog::follow);
    connect(folder_, &QLineEdit::textChanged, this, &TableDialog::follow);
    connect(browse_, &QPushButton::clicked, this, &TableDialog::askForFolder);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, file] {
        const QString folder = folder_->text().trimmed();
        if (toFolder_->isChecked() && !QDir().mkpath(folder)) {
            summary_->setText(tr("The folder %1 cannot be made. Choose another one.").arg(folder));
            return;
        }
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
}

void TableDialog::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), folder_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
    dialog->open();
}

void TableDialog::follow() {
    const bool files = toFolder_->isChecked();
    folder_->setEnabled(files);
    browse_->setEnabled(files);
    const QString folder = folder_->text().trimmed();
    model_->setFolder(files && QDir::isAbsolutePath(folder) ? folder : QString());
    const int faults = model_->faults(), ticked = model_->tickedCount();
    summary_->setText(faults == 0
                          ? tr("Who shall be fitted? Each fit becomes a version in the library.")
                          : tr("Lines that cannot be fitted: %1. The note says why; mend the table and open "
                               "it again, or fit the others.")
                                .arg(faults));
    accept_->setText(tr("&Fit (%1)").arg(ticked));
    accept_->setEnabled(ticked > 0 && (!files || QDir::isAbsolutePath(folder)));
}

}  // namespace abf::ui
