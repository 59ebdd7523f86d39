// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/slider_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/shape_panel/measure_words.h"
#include "ui/widgets/fine_slider.h"
#include "ui/widgets/fine_spin_box.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {

constexpr double kSliderSteps = 1000;

/// Shortened with dots where it would push the slider out of the pane; the tool tip has all of it.
QString fitted(const QLabel& label, const QString& text) {
    const int widest = label.fontMetrics().horizontalAdvance(QStringLiteral("Both upper arms: g"));
    return label.fontMetrics().elidedText(text, Qt::ElideRight, widest);
}

/// "−1", "0.33": as short as it may be.
QString rangeText(double value) {
    return QLocale().toString(value, 'g', 2).replace(QLatin1Char('-'), QStringLiteral("−"));
}

}  // namespace

SliderRow::SliderRow(const SliderInfo& info, QGridLayout* grid, int row)
    : QObject(grid->parentWidget()),
      least_(info.least),
      resetValue_(info.resetValue),
      name_(info.label),
      tip_(info.tip + QLatin1Char('\n') +
           tr("From %1 to %2. Ctrl: fine steps. Double click: type a number.")
               .arg(rangeText(info.least), rangeText(info.most))) {
    label_ = new QLabel;
    label_->setText(fitted(*label_, info.label));
    label_->setToolTip(tip_);
    auto* slider = new FineSlider;
    slider_ = slider;
    slider_->setObjectName(QStringLiteral("slider_") + info.key);
    slider_->setRange(static_cast<int>(std::ceil(info.least * kSliderSteps)),
                      static_cast<int>(info.most * kSliderSteps));
    slider_->setPageStep(50);
    slider_->setSingleStep(10);
    slider_->setMinimumWidth(60);
    slider_->setToolTip(tip_);
    slider_->setAccessibleName(info.label);
    number_ = new FineSpinBox;
    number_->setObjectName(QStringLiteral("number_") + info.key);
    number_->setRange(info.least, info.most);
    number_->setDecimals(3);
    number_->setSingleStep(0.01);
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setFixedWidth(number_->fontMetrics().horizontalAdvance(QStringLiteral("−0.3330")) + 14);
    number_->setToolTip(tip_);
    number_->setAccessibleName(info.label);
    if (info.hasSpread) {
        spread_ = new QLabel;
        spread_->setObjectName(QStringLiteral("spread_") + info.key);
        spread_->setFixedWidth(spread_->fontMetrics().horizontalAdvance(QStringLiteral("± 0.00")) + 2);
        spread_->setToolTip(
            tr("How sure the fit is: 19 of 20 true values lie within. Empty: held, or no fit."));
        grid->addWidget(spread_, row, 3);
    }
    if (info.hasLock) {
        lock_ = new FlatButton;
        lock_->setObjectName(QStringLiteral("lock_") + info.key);
        lock_->setIcon(themedIcon("unlock", "lock"));
        lock_->setCheckable(true);
        lock_->setToolTip(tr("Keep this value in the next fit"));
        lock_->setAccessibleName(tr("Lock %1").arg(info.label));
        grid->addWidget(lock_, row, 4);
        connect(lock_, &QToolButton::toggled, this, [this](bool on) {
            if (!showing_) emit lockToggled(on);
        });
    }
    reset_ = new FlatButton;
    reset_->setObjectName(QStringLiteral("reset_") + info.key);
    reset_->setIcon(themedIcon("reset"));
    reset_->setToolTip(tr("Back to %L1").arg(info.resetValue, 0, 'f', 2));
    reset_->setAccessibleName(tr("Reset %1").arg(info.label));

    label_->setBuddy(number_);
    grid->addWidget(label_, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(number_, row, 2);
    grid->addWidget(reset_, row, 5);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        if (!showing_) emit valueEdited(std::max(least_, value / kSliderSteps));
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_) emit valueEdited(value);
    });
    connect(slider, &FineSlider::typingWanted, this, [this] {
        number_->setFocus();
        number_->selectAll();
    });
    connect(reset_, &QToolButton::clicked, this, [this] { emit valueEdited(resetValue_); });
}

void SliderRow::show(double value, bool locked, double sigma) {
    const QScopedValueRollback guard(showing_, true);
    slider_->setValue(static_cast<int>(std::lround(value * kSliderSteps)));
    if (!number_->hasFocus() || std::abs(number_->value() - value) > 5e-4) number_->setValue(value);
    if (lock_) {
        lock_->setChecked(locked);
        lock_->setToolTip(locked ? tr("Locked: the next fit keeps this value")
                                 : tr("Keep this value in the next fit"));
    }
    if (spread_)
        spread_->setText(sigma > 0 ? QStringLiteral("± %L1").arg(kShownSigmas * sigma, 0, 'f', 2)
                                   : QString());
    reset_->setEnabled(std::abs(value - resetValue_) > 5e-4);
}

void SliderRow::setRemark(const QString& remark, const QString& tip) {
    const QString name = fitted(*label_, name_);
    label_->setText(remark.isEmpty() ? name : name + QLatin1Char(' ') + remark);
    label_->setToolTip(tip.isEmpty() ? tip_ : tip);
}

void SliderRow::setVisible(bool visible) {
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_),
          static_cast<QWidget*>(spread_), static_cast<QWidget*>(lock_), static_cast<QWidget*>(reset_)})
        if (widget) widget->setVisible(visible);
}

}  // namespace abf::ui
