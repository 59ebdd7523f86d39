// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_mass.h"

#include <algorithm>
#include <cmath>

#include "core/measure/body_fat.h"

namespace abf {
namespace {

constexpr double kYears = 40;

/// Litres in the lungs of one sex, and their derivative by stature.
struct LungAir {
    double litres, byStature;
};
LungAir lungAir(double stature, double constant, double byLogYears, double power) {
    const double litres =
        std::exp(constant + byLogYears * std::log(kYears) + power * std::log(100 * stature));
    return {litres, power * litres / stature};
}

}  // namespace

BodyMass bodyMass(double volume, double stature, double gender) {
    const double female = std::clamp(gender, 0.0, 1.0);
    const LungAir hers = lungAir(stature, -12.7674, 0.1251, 2.6049),
                  his = lungAir(stature, -13.4898, 0.1111, 2.7634);
    const double index = 1000 * volume / (stature * stature);
    const FatShare fat = fatShare(index, gender, kYears);
    const double tissue = 1000 * volume - female * hers.litres - (1 - female) * his.litres;
    const double litresPerKilogram = (fat.share + 4.5) / 4.95;

    BodyMass mass{};
    mass.kilograms = tissue / litresPerKilogram;
    const double byFat = -mass.kilograms / litresPerKilogram / 4.95;
    mass.byVolume = 1000 / litresPerKilogram + byFat * fat.byBodyMassIndex * index / volume;
    mass.byStature = -(female * hers.byStature + (1 - female) * his.byStature) / litresPerKilogram -
                     byFat * fat.byBodyMassIndex * 2 * index / stature;
    if (gender >= 0 && gender <= 1)
        mass.byGender = byFat * fat.byGender + (his.litres - hers.litres) / litresPerKilogram;
    return mass;
}

}  // namespace abf
