// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace abf {

/// Mass in kilograms and its derivatives.
struct BodyMass {
    double kilograms;
    double byVolume, byStature, byGender;
};

/// The mass of a living body from the volume that its skin encloses (m³), its stature (m) and the phenotype
/// gender (0 male, 1 female; clamped, and then without a derivative):
///   mass = volume / ((fat + 4.5) / 4.95 + 0.042) · 1000 kg/m³
///   fat = 0.645 − 8.48/bmi + 0.0316 + (1 − gender)·(−0.144 + 0.39/bmi), bmi = 1000·volume / stature²
/// First term of the denominator: litres of tissue a kilogram (Siri 1961). Second: the air in the lungs of a
/// person who breathes quietly, litres a kilogram (functional residual capacity of a mean adult by the ECSC
/// equations, Quanjer et al. 1993, over the mean adult's mass). Fat: Gallagher et al. 2000 at the age of 40
/// with the volume's mass at 1000 kg/m³ in the place of the mass, which changes the fat by less than 1 %.
BodyMass bodyMass(double volume, double stature, double gender);

}  // namespace abf
