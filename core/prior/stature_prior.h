// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// Stature of people of one sex and age: normal. Source and figures: docs/priors.md.
struct StatureSpread {
    double mean = 0, sigma = 0;  ///< metres
};

/// `gender` 0 (male) to 1 (female); between them mean and sigma are blended linearly. `ageYears` 0..84, level
/// outside.
StatureSpread usualStature(double gender, double ageYears);

/// The whitened residual (stature - mean) / sigma, and its slopes. Smooth in all three arguments, but for
/// curvature at the ages of the table.
struct StaturePriorValue {
    double residual = 0;
    double byGender = 0;
    double byAge = 0;      ///< per year
    double byStature = 0;  ///< per metre
};

StaturePriorValue statureResidual(double gender, double ageYears, double statureM);

}  // namespace abf
