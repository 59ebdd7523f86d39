// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// Measures as people write and read them: centimetres, kilograms and litres.

std::string_view unitName(MeasureUnit unit);  ///< "cm", "kg", "l", "cm²"
/// Multiplies an SI value into that unit.
double shownPerSi(MeasureUnit unit);
/// "92.4 cm"
std::string measureText(Measure measure, double value);
/// "84.1 ± 1.9 cm": two standard deviations.
std::string measureText(Measure measure, double value, double sigma);

/// The short form of a key: "waist", "upper_arm".
std::string shortKey(const MeasureInfo& info);
/// By key or short form, whatever the case. InvalidArgument names the nearest.
Result<Measure> measureFromText(std::string_view text);

/// "waist=92" or "waist_girth=92:1.0": the value and, if it follows, its tolerance (a standard deviation),
/// both in the shown unit. Errors: InvalidArgument for an unknown measure and for what no person has.
Result<KnownFact> factFromText(std::string_view text);

}  // namespace abf
