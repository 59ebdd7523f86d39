// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/measure/measure.h"

namespace abf {

enum class UnitSystem { Metric, Imperial };

/// With a point whatever the locale.
std::string shownNumber(double value, int digits);

/// A value as people read it, without and with its unit: "92.4" and "cm".
struct ShownValue {
    std::string number, unit;
    std::string text() const { return unit.empty() ? number : number + " " + unit; }
};

/// Centimetres, kilograms, litres; or inches, pounds, cubic feet. As many decimals as people use.
ShownValue shownValue(MeasureUnit unit, double value, UnitSystem system);

/// What shows an SI value in that unit when multiplied by it.
double shownFactor(MeasureUnit unit, UnitSystem system);

/// Two standard deviations in that unit: "1.9".
std::string shownSpread(MeasureUnit unit, double sigma, UnitSystem system);

/// "5 ft 9.1 in"
std::string feetAndInches(double metres);

}  // namespace abf
