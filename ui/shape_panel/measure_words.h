// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/measure/measure.h"

namespace abf::ui {

/// How the window writes measures: lengths in centimetres, masses in kilograms, or in inches and pounds as
/// DisplayUnits says; one decimal.
QString measureLabel(Measure measure);   ///< "Waist"
QString measureTip(Measure measure);     ///< where the tape lies
QString measureSuffix(Measure measure);  ///< " cm"
/// Times the SI value: what is shown.
double measureFactor(Measure measure);
/// The same for centimetres and kilograms, whatever is shown.
double metricFactor(Measure measure);
QString measureNumber(Measure measure, double value);  ///< "92.4"
QString measureText(Measure measure, double value);    ///< "92.4 cm"

/// What follows a ± in the window, in standard deviations: 19 of 20 true values lie within.
inline constexpr double kShownSigmas = 2;

}  // namespace abf::ui
