// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// Share of fat in the mass and its derivatives.
struct FatShare {
    double share;
    double byBodyMassIndex, byGender, byYears;
};

/// What is usual for a body mass index (kg/m²), the phenotype gender (0 male, 1 female; clamped, and then
/// without a derivative) and an age in years (Gallagher et al. 2000, Am J Clin Nutr 72:694, equation for
/// white and African American adults):
///   per cent = 64.5 − 848/bmi + 0.079 years + male (−16.4 + 0.05 years + 39/bmi), male = 1 − gender
/// May be negative for a very low index.
FatShare fatShare(double bodyMassIndex, double gender, double years);

}  // namespace abf
