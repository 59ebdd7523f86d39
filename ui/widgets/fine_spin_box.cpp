// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fine_spin_box.h"

#include <QGuiApplication>

namespace abf::ui {

FineSpinBox::FineSpinBox(QWidget* parent) : NumberBox(parent) {}

void FineSpinBox::stepBy(int steps) {
    if (!QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier)) return NumberBox::stepBy(steps);
    constexpr double kQtsFactor = 10, kFine = 0.1;
    setValue(value() + kFine * singleStep() * steps / kQtsFactor);
}

}  // namespace abf::ui
