// SPDX-License-Identifier: Apache-2.0
#include "ui/pose/angle_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <cmath>

#include "ui/widgets/fine_slider.h"
#include "ui/widgets/fine_spin_box.h"
#include "ui/widgets/flat_button.h"
#include "ui/widgets/signal_colours.h"
#include "ui/widgets/themed_icon.h"

namespace abf::ui {

namespace {
constexpr double kStepsPerDegree = 10;
constexpr double kRoom = 20;  ///< degrees beyond the limits that the slider still reaches
}  // namespace

AngleRow::AngleRow(const QString& key, QGridLayout* grid, int row) : QObject(grid->parentWidget()) {
    label_ = new QLabel;
    auto* slider = new FineSlider;
    slider_ = slider;
    slider_->setObjectName(QStringLiteral("angleSlider_") + key);
    slider_->setPageStep(static_cast<int>(5 * kStepsPerDegree));
    slider_->setSingleStep(static_cast<int>(kStepsPerDegree));
    slider_->setMinimumWidth(60);
    number_ = new FineSpinBox;
    number_->setObjectName(QStringLiteral("angle_") + key);
    number_->setRange(-180, 180);
    number_->setDecimals(1);
    number_->setSingleStep(1);
    number_->setSuffix(QStringLiteral("°"));
    number_->setKeyboardTracking(false);
    number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number_->setAlignment(Qt::AlignRight);
    number_->setFixedWidth(number_->fontMetrics().horizontalAdvance(QStringLiteral("−180.0°")) + 14);
    reset_ = new FlatButton;
    reset_->setObjectName(QStringLiteral("angleReset_") + key);
    reset_->setIcon(themedIcon("reset"));
    reset_->setToolTip(tr("Back to 0°, the rest pose"));
    label_->setBuddy(number_);
    grid->addWidget(label_, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(number_, row, 2);
    grid->addWidget(reset_, row, 3);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) {
        if (!showing_) emit edited(value / kStepsPerDegree);
    });
    connect(number_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (!showing_) emit edited(value);
    });
    connect(slider, &FineSlider::typingWanted, this, [this] {
        number_->setFocus();
        number_->selectAll();
    });
    connect(reset_, &QToolButton::clicked, this, [this] { emit edited(0); });
}

void AngleRow::show(const State& state) {
    const QScopedValueRollback guard(showing_, true);
    label_->setText(state.name);
    slider_->setAccessibleName(state.name);
    number_->setAccessibleName(state.name);
    reset_->setAccessibleName(tr("Reset %1").arg(state.name));
    const double room = state.limited ? kRoom : 0;
    const double lower = std::max(-180.0, state.lower - room), upper = std::min(180.0, state.upper + room);
    slider_->setRange(static_cast<int>(lower * kStepsPerDegree), static_cast<int>(upper * kStepsPerDegree));
    slider_->setValue(static_cast<int>(std::lround(state.degrees * kStepsPerDegree)));
    if (!number_->hasFocus() || std::abs(number_->value() - state.degrees) > 0.06)
        number_->setValue(state.degrees);
    warns_ = state.limited && (state.degrees < state.lower - 0.5 || state.degrees > state.upper + 0.5);
    QPalette palette = label_->palette();
    palette.setColor(QPalette::Text,
                     warns_ ? warningText(label_->palette()) : label_->palette().color(QPalette::Text));
    if (warns_)
        number_->setPalette(palette);
    else
        number_->setPalette({});
    const QString range =
        state.limited ? tr("People reach %1° to %2°.").arg(state.lower, 0, 'f', 0).arg(state.upper, 0, 'f', 0)
                      : tr("From −180° to 180°.");
    const QString tip = (warns_ ? tr("Further than people can turn it. ") : QString()) + range +
                        QLatin1Char('\n') +
                        tr("0° is the rest pose. Ctrl: fine steps. Double click: type a number.");
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(slider_), static_cast<QWidget*>(number_)})
        widget->setToolTip(tip);
    reset_->setEnabled(std::abs(state.degrees) > 0.05);
}

}  // namespace abf::ui
