// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// Mass of people of one sex, age and stature, by the LMS method (Cole & Green 1992): with the median M, the
/// power L and the spread S, z = ((m / M)^L - 1) / (L S) is standard normal. People far above the median are
/// more common than people as far below it, so L < 0 from two years on. Source and figures: docs/priors.md.
struct MassSpread {
    double median = 0;  ///< kilograms
    double power = 0, spread = 0;

    /// The mass whose residual is z, such as 2 for the one that 2 in 100 people exceed. Needs 1 + L S z > 0,
    /// which holds for |z| <= 3.
    double massAt(double z) const;
};

/// `gender` 0 (male) to 1 (female); between them ln M, L and S are blended linearly. `ageYears` 0..84, level
/// outside. `statureM` > 0 in metres.
MassSpread usualMass(double gender, double ageYears, double statureM);

/// The whitened residual z of a mass, and its slopes. Smooth in all four arguments, but for curvature at the
/// ages of the table. It grows without bound below the median; above it, it tends to -1 / (L S) >=
/// 3.8 where L < 0: like a robust loss it does not insist against strong evidence.
struct MassPriorValue {
    double residual = 0;
    double byGender = 0;
    double byAge = 0;      ///< per year
    double byStature = 0;  ///< per metre
    double byMass = 0;     ///< per kilogram
};

/// `massKg` > 0.
MassPriorValue massResidual(double gender, double ageYears, double statureM, double massKg);

}  // namespace abf
