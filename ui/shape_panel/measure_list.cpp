// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/measure_list.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/shape_panel/measure_words.h"

namespace abf::ui {

namespace {

using enum Measure;

constexpr Measure kListed[] = {Stature,    Mass,      ChestGirth,    UnderbustGirth, WaistGirth,
                               HipGirth,   Inseam,    ThighGirth,    KneeGirth,      CalfGirth,
                               AnkleGirth, NeckGirth, ShoulderWidth, UpperArmGirth,  WristGirth,
                               ArmLength,  BackLength};

}  // namespace

QString clothingWords(const ClothingAllowance& clothing) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("MeasureList", text); };
    const QString names[kClothingGroupCount] = {tr("torso"), tr("upper arms"), tr("forearms"), tr("thighs"),
                                                tr("lower legs")};
    QStringList parts;
    for (int group = 0; group < kClothingGroupCount; ++group)
        parts << QStringLiteral("%1 %2")
                     .arg(names[group])
                     .arg(100 * clothing.thickness[indexOf(regionOfClothing(group))], 0, 'f', 1);
    return parts.join(QStringLiteral(", ")) + QStringLiteral(" cm");
}

MeasureList::MeasureList(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("measureList"));
    empty_ = new QLabel(tr("Shown once a body is there."));
    empty_->setWordWrap(true);
    table_ = new QWidget;
    auto* grid = new QGridLayout(table_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (const Measure measure : kListed) {
        const int row = static_cast<int>(rows_.size());
        const std::string_view key = measureInfo(measure).key;
        const QString name = QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
        auto* label = new QLabel(measureLabel(measure));
        auto* value = new QLabel;
        value->setObjectName(QStringLiteral("measure_") + name);
        auto* spread = new QLabel;
        spread->setObjectName(QStringLiteral("spread_") + name);
        spread->setMinimumWidth(spread->fontMetrics().horizontalAdvance(QStringLiteral("± 10.0")));
        for (QLabel* number : {value, spread}) {
            number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        for (QLabel* part : {label, value, spread}) part->setToolTip(measureTip(measure));
        grid->addWidget(label, row, 0);
        grid->addWidget(value, row, 1);
        grid->addWidget(spread, row, 2);
        rows_.push_back({measure, value, spread});
    }
    meaning_ = new QLabel(tr("±: 19 of 20 true values lie within."));
    meaning_->setWordWrap(true);
    clothing_ = new QLabel;
    clothing_->setObjectName(QStringLiteral("clothingFound"));
    clothing_->setWordWrap(true);
    clothing_->setToolTip(tr("Between skin and outline, as it explains the outlines best"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(empty_);
    column->addWidget(table_);
    column->addWidget(meaning_);
    column->addWidget(clothing_);
    connect(&session, &Session::frameChanged, this, &MeasureList::refresh);
    connect(&session, &Session::documentChanged, this, &MeasureList::refresh);
    refresh();
}

void MeasureList::refresh() {
    const auto frame = session_.frame();
    const bool measured = frame && frame->measures;
    const auto& estimate = session_.document().fit.estimate;
    const bool sure = estimate && !session_.showingSteps();
    empty_->setVisible(!measured);
    table_->setVisible(measured);
    meaning_->setVisible(measured && sure);
    clothing_->setVisible(sure);
    if (sure) clothing_->setText(tr("Clothing found: %1.").arg(clothingWords(estimate->clothing)));
    if (!measured) return;
    for (const Row& row : rows_) {
        row.value->setText(measureText(row.measure, (*frame->measures)[indexOf(row.measure)]));
        row.spread->setText(
            sure ? QStringLiteral("± ") +
                       measureNumber(row.measure, kShownSigmas * estimate->measureSigma[indexOf(row.measure)])
                 : QString());
    }
}

}  // namespace abf::ui
