// SPDX-License-Identifier: Apache-2.0
#include "core/prior/mass_prior.h"

#include <cmath>

#include "core/prior/age_curve.h"

namespace abf {

namespace {

/// (e^x - 1) / x and its slope, by their series about 0.
struct Growth {
    double value, slope;
};

Growth growth(double x) {
    if (std::abs(x) < 1e-3) return {1 + x / 2 * (1 + x / 3 * (1 + x / 4)), 0.5 + x / 3 * (1 + x * 3 / 8)};
    const double value = std::expm1(x) / x;
    return {value, (std::exp(x) - value) / x};
}

/// ln M with its slopes; byStature is by ln(stature).
struct LogMedian {
    double value, byGender, byAge, byLogStature;
};

LogMedian logMedian(double gender, double ageYears, double statureM) {
    const SexAgeValue atMean = sizeOf(&SizeRow::logMass, gender, ageYears);
    const SexAgeValue slope = sizeOf(&SizeRow::logMassByLogStature, gender, ageYears);
    const SexAgeValue mean = sizeOf(&SizeRow::stature, gender, ageYears);
    const double taller = std::log(statureM / mean.value);
    return {atMean.value + slope.value * taller,
            atMean.byGender + slope.byGender * taller - slope.value * mean.byGender / mean.value,
            atMean.byAge + slope.byAge * taller - slope.value * mean.byAge / mean.value, slope.value};
}

}  // namespace

double MassSpread::massAt(double z) const {
    const double stretched = spread * z;
    if (std::abs(power) < 1e-9) return median * std::exp(stretched);
    return median * std::exp(std::log1p(power * stretched) / power);
}

MassSpread usualMass(double gender, double ageYears, double statureM) {
    return {std::exp(logMedian(gender, ageYears, statureM).value),
            sizeOf(&SizeRow::power, gender, ageYears).value,
            sizeOf(&SizeRow::spread, gender, ageYears).value};
}

MassPriorValue massResidual(double gender, double ageYears, double statureM, double massKg) {
    const LogMedian median = logMedian(gender, ageYears, statureM);
    const SexAgeValue power = sizeOf(&SizeRow::power, gender, ageYears);
    const SexAgeValue spread = sizeOf(&SizeRow::spread, gender, ageYears);
    // z = u g(L u) / S with u = ln(m / M), g(x) = (e^x - 1) / x.
    const double u = std::log(massKg) - median.value;
    const Growth g = growth(power.value * u);
    const double byLogMass = std::exp(power.value * u) / spread.value;
    const double byPower = u * u * g.slope / spread.value;
    MassPriorValue z;
    z.residual = u * g.value / spread.value;
    const double bySpread = -z.residual / spread.value;
    z.byGender = -byLogMass * median.byGender + byPower * power.byGender + bySpread * spread.byGender;
    z.byAge = -byLogMass * median.byAge + byPower * power.byAge + bySpread * spread.byAge;
    z.byStature = -byLogMass * median.byLogStature / statureM;
    z.byMass = byLogMass / massKg;
    return z;
}

}  // namespace abf
