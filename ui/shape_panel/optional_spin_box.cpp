// SPDX-License-Identifier: Apache-2.0
#include "ui/shape_panel/optional_spin_box.h"

#include <QFocusEvent>
#include <QTimer>
#include <algorithm>

namespace abf::ui {

OptionalSpinBox::OptionalSpinBox(double least, double most, double first, QWidget* parent)
    : NumberBox(parent), first_(first) {
    setSpecialValueText(tr("not known"));
    setKeyboardTracking(false);
    setDecimals(1);
    setLimits(least, most, first);
}

void OptionalSpinBox::setLimits(double least, double most, double first) {
    first_ = first;
    setRange(least - 1, most);  // the lowest value stands for "not known"
    setValue(minimum());
}

std::optional<double> OptionalSpinBox::known() const {
    return value() <= minimum() ? std::nullopt : std::optional(value());
}

void OptionalSpinBox::setKnown(std::optional<double> value) {
    setValue(value.value_or(minimum()));
}

void OptionalSpinBox::stepBy(int steps) {
    if (known() || steps < 0)
        NumberBox::stepBy(steps);
    else
        setValue(std::clamp(first_, minimum() + 1, maximum()));
}

QString OptionalSpinBox::withoutSuffix(const QString& text) const {
    QString bare = text.trimmed();
    if (!suffix().isEmpty() && bare.endsWith(suffix().trimmed())) bare.chop(suffix().trimmed().size());
    return bare.trimmed();
}

void OptionalSpinBox::focusInEvent(QFocusEvent* event) {
    NumberBox::focusInEvent(event);
    // After the click has placed the cursor.
    if (event->reason() == Qt::MouseFocusReason) QTimer::singleShot(0, this, &OptionalSpinBox::selectAll);
}

double OptionalSpinBox::valueFromText(const QString& text) const {
    return withoutSuffix(text).isEmpty() ? minimum() : NumberBox::valueFromText(text);
}

QValidator::State OptionalSpinBox::validate(QString& text, int& position) const {
    // Typed before or after the words: the number replaces them.
    if (const QString words = specialValueText(); text.size() > words.size() && text.contains(words)) {
        text.remove(words);
        position = static_cast<int>(withoutSuffix(text).size());  // before the unit
    }
    return withoutSuffix(text).isEmpty() ? QValidator::Acceptable : NumberBox::validate(text, position);
}

}  // namespace abf::ui
