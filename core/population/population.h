// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/body/parameters.h"
#include "core/body/sex.h"
#include "core/measure/measure.h"

namespace abf {

/// Who was measured. Neither is "everybody": what is shown names the group (populationName()).
enum class Survey {
    Nhanes,  ///< US civilians from two years, NHANES 2017-March 2020
    Ansur    ///< US soldiers of 17 to 58 years, ANSUR II 2012
};

/// A group of people in which one measure is known to lie where. Made by references() and standing().
struct Reference {
    Survey survey = Survey::Nhanes;
    Measure measure = Measure::Stature;
    Sex sex = Sex::Male;
    int fromYears = 0;           ///< completed years
    std::optional<int> toYears;  ///< the last completed year, inclusive; nothing: and over
    int people = 0;              ///< measured
    int row = 0;                 ///< of the table
};

/// The groups of that sex and age for which a measure is known, civilians first. Empty where none is: volume,
/// measures that no survey took at our place (docs/population.md), children under two, soldiers' measures
/// beyond 58 years, ages that are not finite or negative.
std::vector<Reference> references(Measure measure, Sex sex, double ageYears);

/// Whether any group is known for a measure.
bool isCompared(Measure measure);

/// "US civilians, men 20-29, NHANES 2017-2020", "US soldiers, women 25-34, ANSUR II 2012"
std::string populationName(const Reference& reference);

/// Where a body lies in a group. A place, not a verdict: nothing is forbidden for being rare.
struct Standing {
    enum class Tail { Within, Below, Above };
    double percentile = 50;    ///< share of the group that is smaller, 0..100; at a tail, its level
    Tail tail = Tail::Within;  ///< Below: fewer than `percentile` are smaller; Above: more than that
    Reference reference;
};

/// The standing in one group, interpolated linearly in the normal deviate between the levels of the table.
/// The table ends at 1 and 99, for groups of fewer than 400 people at 5 and 95. `value` in SI units. Nothing
/// for a value that is not finite.
std::optional<Standing> standingIn(const Reference& reference, double value);

/// The standing in the first of references(). Nothing where there is none.
std::optional<Standing> standing(Measure measure, double value, Sex sex, double ageYears);

/// The standing of each measure by its index.
using Standings = std::array<std::optional<Standing>, kMeasureCount>;
Standings standingsOf(const MeasureValues& values, Sex sex, double ageYears);

/// Whom a body is compared with.
struct Peers {
    Sex sex;
    double ageYears;
};
/// What is known of the person, else the nearer end of the gender slider and the years of the age slider.
Peers peersOf(const PhenotypeValues& phenotypes, std::optional<Sex> sex, std::optional<double> ageYears);

/// "54", "<1", ">95": percent.
std::string percentText(const Standing& standing);

/// The value (SI) below which `percent` of the group lie; `percent` is clamped to the ends of the table.
double quantile(const Reference& reference, double percent);

/// A point of a distribution, for drawing.
struct DensityPoint {
    double value;    ///< SI
    double density;  ///< of the largest, 0..1
};

/// A smooth curve through the quantiles, tails completed as those of a normal distribution: `count` >= 2
/// points at equal distances over nearly everybody. For the eye; a percentile comes
/// from standingIn(). About 0.1 ms.
std::vector<DensityPoint> densityCurve(const Reference& reference, int count);

}  // namespace abf
