// SPDX-License-Identifier: Apache-2.0
#include "core/prior/age_curve.h"

#include <algorithm>

namespace abf {

namespace {

double secant(const std::array<SizeRow, kSizeAgeCount>& table, SizeColumn column, int k) {
    return (table[k + 1].*column - table[k].*column) / (kSizeAges[k + 1] - kSizeAges[k]);
}

double slopeAt(const std::array<SizeRow, kSizeAgeCount>& table, SizeColumn column, int k) {
    if (k == kSizeAgeCount - 1) return 0;
    const int middle = std::max(k, 1);
    const double before = kSizeAges[middle] - kSizeAges[middle - 1];
    const double after = kSizeAges[middle + 1] - kSizeAges[middle];
    const double first = secant(table, column, middle - 1), second = secant(table, column, middle);
    if (k == 0) return first + (first - second) * before / (before + after);
    return (after * first + before * second) / (before + after);
}

}  // namespace

AgeValue sizeAtAge(const std::array<SizeRow, kSizeAgeCount>& table, SizeColumn column, double ageYears) {
    const double age = std::max(ageYears, 0.0);
    if (age >= kSizeAges.back()) return {table.back().*column, 0};
    const auto above = std::upper_bound(kSizeAges.begin(), kSizeAges.end(), age);
    const int k = static_cast<int>(above - kSizeAges.begin()) - 1;
    const double step = kSizeAges[k + 1] - kSizeAges[k];
    const double t = (age - kSizeAges[k]) / step, s = 1 - t;
    const double from = table[k].*column, to = table[k + 1].*column;
    const double slopeFrom = slopeAt(table, column, k), slopeTo = slopeAt(table, column, k + 1);
    return {(1 + 2 * t) * s * s * from + t * s * s * step * slopeFrom + t * t * (3 - 2 * t) * to -
                t * t * s * step * slopeTo,
            ageYears < 0
                ? 0
                : 6 * t * s * (to - from) / step + s * (1 - 3 * t) * slopeFrom + t * (3 * t - 2) * slopeTo};
}

SexAgeValue sizeOf(SizeColumn column, double gender, double ageYears) {
    const AgeValue male = sizeAtAge(kMaleSizes, column, ageYears);
    const AgeValue female = sizeAtAge(kFemaleSizes, column, ageYears);
    const double f = std::clamp(gender, 0.0, 1.0);
    return {male.value + f * (female.value - male.value), female.value - male.value,
            male.byAge + f * (female.byAge - male.byAge)};
}

}  // namespace abf
