// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// The age slider of a person of that many years (the model package's morphological age; clamped to 0..110).
double ageSliderFromYears(double years);
double yearsFromAgeSlider(double slider);
/// Years a unit of the slider: of the interval on the left at an anchor, 0 beyond the ends.
double yearsByAgeSlider(double slider);

}  // namespace abf
