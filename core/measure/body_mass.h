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
///   mass = (1000 · volume − air) / ((fat + 4.5) / 4.95)
/// `air`: litres in the lungs of a person who breathes quietly, the functional residual capacity at the age
/// of 40 in Hall et al. 2021 (Global Lung Function Initiative, Eur Respir J 57:2000289) without its spline,
///   exp(−13.4898 + 0.1111 ln 40 + 2.7634 ln cm) for men, exp(−12.7674 + 0.1251 ln 40 + 2.6049 ln cm) for
/// women. Denominator: litres a kilogram of tissue by its share of fat (Siri 1961). `fat`: fatShare() at the
/// age of 40 with the volume at 1 kg a litre in the place of the mass, which changes it by less than 1 %.
BodyMass bodyMass(double volume, double stature, double gender);

}  // namespace abf
