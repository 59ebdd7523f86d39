// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/slider_row.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr double kSliderSteps = 1000;

}  // namespace

SliderRow::SliderRow(const SliderInfo& info, QGridLayout* grid, int row)
    : QObject(grid->parentWidget()), least_(info.least), resetValue_(info.resetValue) {
    label_ = new QLabel(info.label);
    label_->setToolTip(info.tip);
    slider_ = new QSlider(Qt::Horizontal);
    slider_->setObjectName(QStringLiteral("slider_") + info.key);
    slider_->setRange(static_cast<int>(std::ceil(info.least * kSliderSteps)),
                      static_cast<int>(info.most * kSliderSteps));
    slider_->setPageStep(50);
    slider_->setSingleStep(10);
    slider_->setMinimumWidth(60);
    slider_->setToolTip(info.tip);
    slider_->setAccessibleName(info.label);
    number_ = new QDoubleSpinBox;
    number_->setObjectName(QStringLiteral("number_") + info.key);
    number_->setRange(info.least, info.most);
    number_->setDecimals(3);
    number_->setSingleStep(0.01);
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setFixedWidth(number_->fontMetrics().horizontalAdvance(QStringLiteral("−0.3330")) + 14);
    number_->setToolTip(info.tip);
    number_->setAccessibleName(info.label);
    if (info.hasSpread) {
        spread_ = new QLabel;
        spread_->setObjectName(QStringLiteral("spread_") + info.key);
        spread_->setFixedWidth(spread_->fontMetrics().horizontalAdvance(QStringLiteral("± 0.00")) + 2);
        spread_->setToolTip(
            tr("How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit."));
        grid->addWidget(spread_, row, 3);
    }
    lock_ = new FlatButton;
    lock_->setObjectName(QStringLiteral("lock_") + info.key);
    lock_->setIcon(themedIcon("unlock", "lock"));
    lock_->setCheckable(true);
    lock_->setToolTip(tr("Keep this value in the next fit"));
    lock_->setAccessibleName(tr("Lock %1").arg(info.label));
    reset_ = new FlatButton;
    reset_->setObjectName(QStringLiteral("reset_") + info.key);
    reset_->setIcon(themedIcon("reset"));
    reset_->setToolTip(tr("Back to %1").arg(info.resetValue, 0, 'f', 2));
    reset_->setAccessibleName(tr("Reset %1").arg(info.label));

    label_->setBuddy(number_);
    grid->addWidget(label_, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(number_, row, 2);
    grid->addWidget(lock_, row, 4);
    grid->addWidget(reset_, row, 5);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        if (!showing_) emit valueEdited(std::max(least_, value / kSliderSteps));
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_) emit valueEdited(value);
    });
    connect(lock_, &QToolButton::toggled, this, [this](bool on) {
        if (!showing_) emit lockToggled(on);
    });
    connect(reset_, &QToolButton::clicked, this, [this] { emit valueEdited(resetValue_); });
}

void SliderRow::show(double value, bool locked, double sigma) {
    const QScopedValueRollback guard(showing_, true);
    slider_->setValue(static_cast<int>(std::lround(value * kSliderSteps)));
    if (!number_->hasFocus() || std::abs(number_->value() - value) > 5e-4) number_->setValue(value);
    lock_->setChecked(locked);
    lock_->setToolTip(locked ? tr("Locked: the next fit keeps this value")
                             : tr("Keep this value in the next fit"));
    if (spread_)
        spread_->setText(sigma > 0 ? QStringLiteral("± %1").arg(kShownSigmas * sigma, 0, 'f', 2) : QString());
    reset_->setEnabled(std::abs(value - resetValue_) > 5e-4);
}

void SliderRow::setVisible(bool visible) {
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_),
          static_cast<QWidget*>(spread_), static_cast<QWidget*>(lock_), static_cast<QWidget*>(reset_)})
        if (widget) widget->setVisible(visible);
}

}  // namespace abf::ui
