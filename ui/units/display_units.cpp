// SPDX-License-Identifier: Apache-2.0
#include "ui/units/display_units.h"

#include <QSettings>

namespace abf::ui {

namespace {
const auto kKey = QStringLiteral("units");
const auto kImperial = QStringLiteral("imperial");
}  // namespace

DisplayUnits& DisplayUnits::shared() {
    static DisplayUnits units;
    return units;
}

DisplayUnits::DisplayUnits()
    : system_(QSettings().value(kKey).toString() == kImperial ? UnitSystem::Imperial : UnitSystem::Metric) {}

void DisplayUnits::choose(UnitSystem system) {
    if (system_ == system) return;
    system_ = system;
    QSettings().setValue(kKey, system == UnitSystem::Imperial ? kImperial : QStringLiteral("metric"));
    emit changed();
}

}  // namespace abf::ui
