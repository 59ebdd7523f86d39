// SPDX-License-Identifier: Apache-2.0
#include "core/measure/body_mass.h"

#include "core/measure/body_fat.h"

namespace abf {

BodyMass bodyMass(double volume, double stature, double gender) {
    constexpr double kYears = 40, kAirPerKilogram = 0.042;
    const double index = 1000 * volume / (stature * stature);
    const FatShare fat = fatShare(index, gender, kYears);
    const double litresPerKilogram = (fat.share + 4.5) / 4.95 + kAirPerKilogram;

    BodyMass mass{};
    mass.kilograms = 1000 * volume / litresPerKilogram;
    const double byFat = -mass.kilograms / litresPerKilogram / 4.95;
    mass.byVolume = mass.kilograms / volume + byFat * fat.byBodyMassIndex * index / volume;
    mass.byStature = -byFat * fat.byBodyMassIndex * 2 * index / stature;
    mass.byGender = byFat * fat.byGender;
    return mass;
}

}  // namespace abf
