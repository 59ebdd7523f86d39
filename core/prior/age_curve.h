// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/prior/size_table.h"

namespace abf {

/// A number that depends on a person's age, with its slope.
struct AgeValue {
    double value = 0;
    double byAge = 0;  ///< per year
};

/// A column of the size tables, over sex and age.
using SizeColumn = double SizeRow::*;

/// Cubic Hermite interpolation of a column between its ages, slopes from the parabola through the neighbours:
/// continuously differentiable. Level from the last age on; ages below zero count as zero.
AgeValue sizeAtAge(const std::array<SizeRow, kSizeAgeCount>& table, SizeColumn column, double ageYears);

/// A column for a person between the sexes, linear in gender.
struct SexAgeValue {
    double value = 0;
    double byGender = 0;
    double byAge = 0;  ///< per year
};

/// `gender` 0 (male) to 1 (female), clamped.
SexAgeValue sizeOf(SizeColumn column, double gender, double ageYears);

}  // namespace abf
