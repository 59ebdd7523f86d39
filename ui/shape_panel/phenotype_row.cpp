// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/phenotype_row.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr double kSliderSteps = 1000;

struct Words {
    QString label, tip;
};

Words wordsFor(Phenotype phenotype) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("PhenotypeRow", text); };
    switch (phenotype) {
        case Phenotype::Gender:
            return {tr("Gender"), tr("0 male, 1 female")};
        case Phenotype::Age:
            return {tr("Age"), tr("−0.33 newborn, 0 baby, 0.33 child, 0.67 young adult, 1 old")};
        case Phenotype::Muscle:
            return {tr("Muscle"), tr("0 least, 0.5 average, 1 most")};
        case Phenotype::Weight:
            return {tr("Weight"), tr("0 thin, 0.5 average, 1 heavy")};
        case Phenotype::Height:
            return {tr("Height"), tr("0 short, 1 tall; relative to age and gender")};
        case Phenotype::Proportions:
            return {tr("Proportions"), tr("0 uncommon, 1 ideal")};
        case Phenotype::CupSize:
            return {tr("Cup size"), tr("0 least, 1 most; acts on female bodies")};
        case Phenotype::Firmness:
            return {tr("Firmness"), tr("0 least, 1 most; acts on female bodies")};
        case Phenotype::African:
            return {tr("African"), tr("Share among the three origins")};
        case Phenotype::Asian:
            return {tr("Asian"), tr("Share among the three origins")};
        case Phenotype::Caucasian:
            return {tr("Caucasian"), tr("Share among the three origins")};
    }
    return {};
}

}  // namespace

PhenotypeRow::PhenotypeRow(Phenotype phenotype, double resetValue, QGridLayout* grid, int row)
    : QObject(grid->parentWidget()), phenotype_(phenotype), resetValue_(resetValue) {
    const Words words = wordsFor(phenotype);
    const std::string_view key = phenotypeName(phenotype);
    const QString name = QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
    const double least = phenotypeMinimum(phenotype);

    label_ = new QLabel(words.label);
    label_->setToolTip(words.tip);
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setObjectName(QStringLiteral("slider_") + name);
    slider_->setRange(static_cast<int>(std::ceil(least * kSliderSteps)), static_cast<int>(kSliderSteps));
    slider_->setPageStep(50);
    slider_->setSingleStep(10);
    slider_->setMinimumWidth(60);
    slider_->setToolTip(words.tip);
    slider_->setAccessibleName(words.label);
    number_ = new QDoubleSpinBox;
    number_->setObjectName(QStringLiteral("number_") + name);
    number_->setRange(least, 1.0);
    number_->setDecimals(3);
    number_->setSingleStep(0.01);
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setFixedWidth(number_->fontMetrics().horizontalAdvance(QStringLiteral("−0.3330")) + 14);
    number_->setToolTip(words.tip);
    number_->setAccessibleName(words.label);
    spread_ = new QLabel;
    spread_->setObjectName(QStringLiteral("spread_") + name);
    spread_->setFixedWidth(spread_->fontMetrics().horizontalAdvance(QStringLiteral("± 0.00")) + 2);
    spread_->setToolTip(tr("How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit."));
    lock_ = new FlatButton;
    lock_->setObjectName(QStringLiteral("lock_") + name);
    lock_->setIcon(themedIcon("unlock", "lock"));
    lock_->setCheckable(true);
    lock_->setToolTip(tr("Keep this value in the next fit"));
    lock_->setAccessibleName(tr("Lock %1").arg(words.label));
    reset_ = new FlatButton;
    reset_->setObjectName(QStringLiteral("reset_") + name);
    reset_->setIcon(themedIcon("reset"));
    reset_->setToolTip(tr("Back to %1").arg(resetValue, 0, 'f', 2));
    reset_->setAccessibleName(tr("Reset %1").arg(words.label));

    label_->setBuddy(number_);
    grid->addWidget(label_, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(number_, row, 2);
    grid->addWidget(spread_, row, 3);
    grid->addWidget(lock_, row, 4);
    grid->addWidget(reset_, row, 5);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        if (!showing_)
            emit valueEdited(phenotype_, std::max(phenotypeMinimum(phenotype_), value / kSliderSteps));
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_) emit valueEdited(phenotype_, value);
    });
    connect(lock_, &QToolButton::toggled, this, [this](bool on) {
        if (!showing_) emit lockToggled(phenotype_, on);
    });
    connect(reset_, &QToolButton::clicked, this, [this] { emit valueEdited(phenotype_, resetValue_); });
}

void PhenotypeRow::show(double value, bool locked, double sigma) {
    const QScopedValueRollback guard(showing_, true);
    slider_->setValue(static_cast<int>(std::lround(value * kSliderSteps)));
    if (!number_->hasFocus() || std::abs(number_->value() - value) > 5e-4) number_->setValue(value);
    lock_->setChecked(locked);
    lock_->setToolTip(locked ? tr("Locked: the next fit keeps this value")
                             : tr("Keep this value in the next fit"));
    spread_->setText(sigma > 0 ? QStringLiteral("± %1").arg(kShownSigmas * sigma, 0, 'f', 2) : QString());
    reset_->setEnabled(std::abs(value - resetValue_) > 5e-4);
}

void PhenotypeRow::setVisible(bool visible) {
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_),
          static_cast<QWidget*>(spread_), static_cast<QWidget*>(lock_), static_cast<QWidget*>(reset_)})
        widget->setVisible(visible);
}

}  // namespace abf::ui
