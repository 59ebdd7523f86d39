// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/number_box.h"

namespace abf::ui {

QString NumberBox::withOwnPoint(QString text) const {
    // Two of them are no decimal point: Qt's own reading says what it makes of that.
    if (text.count(QLatin1Char('.')) + text.count(QLatin1Char(',')) != 1) return text;
    const QString point = locale().decimalPoint();
    return text.replace(QLatin1Char('.'), point).replace(QLatin1Char(','), point);
}

double NumberBox::valueFromText(const QString& text) const {
    return QDoubleSpinBox::valueFromText(withOwnPoint(text));
}

QValidator::State NumberBox::validate(QString& input, int& position) const {
    input = withOwnPoint(input);
    return QDoubleSpinBox::validate(input, position);
}

}  // namespace abf::ui
