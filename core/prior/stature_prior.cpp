// SPDX-License-Identifier: Apache-2.0
#include "core/prior/stature_prior.h"

#include "core/prior/age_curve.h"

namespace abf {

StatureSpread usualStature(double gender, double ageYears) {
    return {sizeOf(&SizeRow::stature, gender, ageYears).value,
            sizeOf(&SizeRow::statureSigma, gender, ageYears).value};
}

StaturePriorValue statureResidual(double gender, double ageYears, double statureM) {
    const SexAgeValue mean = sizeOf(&SizeRow::stature, gender, ageYears);
    const SexAgeValue sigma = sizeOf(&SizeRow::statureSigma, gender, ageYears);
    const double residual = (statureM - mean.value) / sigma.value;
    return {residual, -(mean.byGender + residual * sigma.byGender) / sigma.value,
            -(mean.byAge + residual * sigma.byAge) / sigma.value, 1 / sigma.value};
}

}  // namespace abf
