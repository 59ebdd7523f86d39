// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_panel.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "core/render/difference_colours.h"
#include "ui/compare/difference_legend.h"
#include "ui/shape_panel/measure_words.h"
#include "ui/units/display_units.h"

namespace abf::ui {

ComparePanel::ComparePanel(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("comparePanel"));
    before_ = new QPushButton(tr("Last change"));
    before_->setObjectName(QStringLiteral("compareBefore"));
    before_->setToolTip(tr("Compare with the body before the last change"));
    file_ = new QPushButton(tr("Another fit …"));
    file_->setObjectName(QStringLiteral("compareFile"));
    file_->setToolTip(tr("Compare with the body in a fit.json"));
    stop_ = new QPushButton(tr("Stop"));
    stop_->setObjectName(QStringLiteral("compareStop"));
    stop_->setToolTip(tr("No longer compare"));
    what_ = new QLabel;
    what_->setObjectName(QStringLiteral("comparedWith"));
    what_->setWordWrap(true);
    legend_ = new DifferenceLegend;
    table_ = new QWidget;
    auto* grid = new QGridLayout(table_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    const auto head = [&](const QString& text, int column) {
        auto* label = new QLabel(text);
        label->setAlignment(Qt::AlignRight);
        grid->addWidget(label, 0, column);
        return label;
    };
    head(tr("now"), 1);
    otherHead_ = head(tr("other"), 2);
    head(tr("difference"), 3);
    for (const MeasureInfo& info : measureCatalogue()) {
        Row row{info.measure, new QLabel(measureLabel(info.measure)), new QLabel, new QLabel, new QLabel};
        const QString key = QString::fromUtf8(info.key.data(), static_cast<qsizetype>(info.key.size()));
        row.difference->setObjectName(QStringLiteral("difference_") + key);
        const int at = grid->rowCount();
        row.name->setToolTip(measureTip(info.measure));
        grid->addWidget(row.name, at, 0);
        int column = 1;
        for (QLabel* number : {row.now, row.other, row.difference}) {
            number->setAlignment(Qt::AlignRight);
            grid->addWidget(number, at, column++);
        }
        rows_.push_back(row);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(before_);
    buttons->addWidget(file_);
    buttons->addStretch(1);
    buttons->addWidget(stop_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(buttons);
    column->addWidget(what_);
    column->addWidget(legend_);
    column->addWidget(table_);

    connect(before_, &QPushButton::clicked, &session, &Session::compareWithBefore);
    connect(file_, &QPushButton::clicked, this, &ComparePanel::askForFile);
    connect(stop_, &QPushButton::clicked, &session, &Session::stopComparing);
    connect(&session, &Session::comparisonChanged, this, &ComparePanel::refresh);
    connect(&session, &Session::documentChanged, this, &ComparePanel::refresh);
    connect(&session, &Session::measuresChanged, this, &ComparePanel::refresh);
    connect(&DisplayUnits::shared(), &DisplayUnits::changed, this, &ComparePanel::refresh);
    refresh();
}

void ComparePanel::askForFile() {
    auto* dialog = new QFileDialog(window(), tr("Compare with a fit"),
                                   QSettings().value(QStringLiteral("folder")).toString(),
                                   tr("Fits (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &session_, &Session::compareWithFile);
    dialog->open();
}

void ComparePanel::refresh() {
    const bool comparing = !session_.comparedWith().isEmpty();
    before_->setEnabled(session_.hasBefore());
    file_->setEnabled(session_.model() != nullptr);
    stop_->setVisible(comparing);
    what_->setText(comparing ? tr("Compared with %1.").arg(session_.comparedWith())
                             : tr("Shows where the body differs from another one, in colours and numbers."));
    const auto frame = session_.frame();
    const auto& measures = session_.measures();
    const bool ready = comparing && frame && measures && frame->referenceMeasures;
    legend_->setVisible(ready);
    table_->setVisible(ready);
    if (!ready) return;
    legend_->setScale(differenceScale(frame->differences));
    for (const Row& row : rows_) {
        const std::size_t at = indexOf(row.measure);
        const double now = (*measures)[at], other = (*frame->referenceMeasures)[at];
        row.now->setText(measureNumber(row.measure, now));
        row.other->setText(measureNumber(row.measure, other));
        const QString difference = measureNumber(row.measure, std::abs(now - other));
        const bool none = difference == measureNumber(row.measure, 0);
        row.difference->setText(none ? QStringLiteral("0")
                                     : (now > other ? QStringLiteral("+") : QStringLiteral("−")) +
                                           difference + measureSuffix(row.measure));
        QFont font = row.difference->font();
        font.setBold(!none);
        row.difference->setFont(font);
    }
}

}  // namespace abf::ui
