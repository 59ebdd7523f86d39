// SPDX-License-Identifier: Apache-2.0
#include "core/report/report_units.h"

#include <charconv>
#include <cmath>

namespace abf {
namespace {

constexpr double kInchesPerMetre = 1 / 0.0254, kPoundsPerKilogram = 1 / 0.45359237;
constexpr double kFeetPerMetre = kInchesPerMetre / 12;

struct Shown {
    double perSi;
    const char* unit;
};

Shown shown(MeasureUnit unit, UnitSystem system) {
    const bool metric = system == UnitSystem::Metric;
    switch (unit) {
        case MeasureUnit::Metre:
            return metric ? Shown{100, "cm"} : Shown{kInchesPerMetre, "in"};
        case MeasureUnit::SquareMetre:
            return metric ? Shown{1, "m²"} : Shown{kFeetPerMetre * kFeetPerMetre, "ft²"};
        case MeasureUnit::CubicMetre:
            return metric ? Shown{1000, "l"} : Shown{std::pow(kFeetPerMetre, 3), "ft³"};
        case MeasureUnit::Kilogram:
            return metric ? Shown{1, "kg"} : Shown{kPoundsPerKilogram, "lb"};
        case MeasureUnit::KilogramPerSquareMetre:
            return {1, "kg/m²"};
        case MeasureUnit::Share:
            return {100, "%"};
    }
    return {1, ""};
}

int digitsOf(MeasureUnit unit, UnitSystem system) {
    const bool small = unit == MeasureUnit::SquareMetre || unit == MeasureUnit::CubicMetre;
    return small && (unit == MeasureUnit::SquareMetre) == (system == UnitSystem::Metric) ? 2 : 1;
}

}  // namespace

std::string shownNumber(double value, int digits) {
    char text[64];
    const auto done = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, digits);
    return {text, done.ptr};
}

ShownValue shownValue(MeasureUnit unit, double value, UnitSystem system) {
    const Shown how = shown(unit, system);
    return {shownNumber(value * how.perSi, digitsOf(unit, system)), how.unit};
}

double shownFactor(MeasureUnit unit, UnitSystem system) {
    return shown(unit, system).perSi;
}

std::string shownSpread(MeasureUnit unit, double sigma, UnitSystem system) {
    return shownNumber(2 * sigma * shown(unit, system).perSi, digitsOf(unit, system));
}

std::string feetAndInches(double metres) {
    const double tenths = std::round(metres * kInchesPerMetre * 10);
    const double feet = std::floor(tenths / 120);
    return shownNumber(feet, 0) + " ft " + shownNumber((tenths - 120 * feet) / 10, 1) + " in";
}

}  // namespace abf
