// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_mass.h"

#include <algorithm>

namespace abf {

BodyMass bodyMass(double volume, double stature, double gender) {
    constexpr double kAge = 40, kAirPerKilogram = 0.042;
    const double male = 1 - std::clamp(gender, 0.0, 1.0);
    // Gallagher's equation in per cent: 64.5 − 848/bmi + 0.079 age + male (−16.4 + 0.05 age + 39/bmi).
    const double slimness = stature * stature / (1000 * volume);  // 1/bmi
    const double fatBySlimness = 0.01 * (-848 + 39 * male),
                 fatByMale = 0.01 * (-16.4 + 0.05 * kAge + 39 * slimness);
    const double fat = 0.01 * (64.5 - 848 * slimness + 0.079 * kAge) + male * fatByMale;
    const double litresPerKilogram = (fat + 4.5) / 4.95 + kAirPerKilogram;

    BodyMass mass{};
    mass.kilograms = 1000 * volume / litresPerKilogram;
    const double byFat = -mass.kilograms / litresPerKilogram / 4.95;
    mass.byVolume = mass.kilograms / volume - byFat * fatBySlimness * slimness / volume;
    mass.byStature = byFat * fatBySlimness * 2 * slimness / stature;
    mass.byGender = gender >= 0 && gender <= 1 ? -byFat * fatByMale : 0;
    return mass;
}

}  // namespace abf
