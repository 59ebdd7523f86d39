// SPDX-License-Identifier: Apache-2.0
#include "core/population/population.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <span>

#include "core/body/age_slider.h"
#include "core/population/normal_deviate.h"
#include "core/population/percentile_table.h"

namespace abf {
namespace {

constexpr std::uint8_t kAndOver = 255;
constexpr int kAdult = 18;

double perUnit(Measure measure) {
    return measureInfo(measure).unit == MeasureUnit::Metre ? 10000 : 100;
}

/// The quantiles of a row that are known, as deviates of a normal distribution and values in units of the
/// table.
struct Curve {
    std::array<double, kPercentLevelCount> deviates, values;
    std::size_t size = 0;

    double valueAt(double deviate) const {  ///< beyond the ends along the outermost slopes
        const auto begin = deviates.begin() + 1,
                   end = deviates.begin() + static_cast<std::ptrdiff_t>(size) - 1;
        const auto k = static_cast<std::size_t>(std::upper_bound(begin, end, deviate) - deviates.begin());
        const double t = (deviate - deviates[k - 1]) / (deviates[k] - deviates[k - 1]);
        return values[k - 1] + t * (values[k] - values[k - 1]);
    }
};

Curve curveOf(const Reference& reference) {
    static const std::array<double, kPercentLevelCount> deviates = [] {
        std::array<double, kPercentLevelCount> all;
        std::ranges::transform(kPercentLevels, all.begin(),
                               [](double percent) { return normalDeviate(percent / 100); });
        return all;
    }();
    const PercentileRow& row = kPercentiles[static_cast<std::size_t>(reference.row)];
    Curve curve;
    for (std::size_t i = 0; i < row.quantiles.size(); ++i) {
        if (row.quantiles[i] == 0) continue;
        curve.deviates[curve.size] = deviates[i];
        curve.values[curve.size++] = row.quantiles[i];
    }
    return curve;
}

double percentAt(double deviate) {
    return 100 * normalProbability(deviate);
}

}  // namespace

std::vector<Reference> references(Measure measure, Sex sex, double ageYears) {
    std::vector<Reference> found;
    if (!std::isfinite(ageYears) || ageYears < 0) return found;
    const double age = std::floor(ageYears);
    for (std::size_t i = 0; i < kPercentiles.size(); ++i) {
        const PercentileRow& row = kPercentiles[i];
        if (row.measure != measure || row.sex != sex || age < row.fromYears) continue;
        const bool open = row.toYears == kAndOver;
        if (!open && age > row.toYears) continue;
        found.push_back({row.survey, row.measure, row.sex, row.fromYears,
                         open ? std::nullopt : std::optional<int>(row.toYears), row.people,
                         static_cast<int>(i)});
    }
    std::ranges::sort(found, {}, &Reference::survey);
    return found;
}

bool isCompared(Measure measure) {
    return std::ranges::find(kPercentiles, measure, &PercentileRow::measure) != kPercentiles.end();
}

std::string populationName(const Reference& reference) {
    const bool male = reference.sex == Sex::Male;
    const bool child = reference.toYears && *reference.toYears < kAdult;
    const char* who = child ? (male ? "boys" : "girls") : (male ? "men" : "women");
    std::string ages = std::to_string(reference.fromYears);
    if (!reference.toYears) {
        ages += "+";
    } else if (*reference.toYears != reference.fromYears) {
        ages += "-" + std::to_string(*reference.toYears);
    }
    const bool civilian = reference.survey == Survey::Nhanes;
    return std::string(civilian ? "US civilians, " : "US soldiers, ") + who + " " + ages +
           (civilian ? ", NHANES 2017-2020" : ", ANSUR II 2012");
}

std::optional<Standing> standingIn(const Reference& reference, double value) {
    if (!std::isfinite(value)) return {};
    const Curve curve = curveOf(reference);
    const double wanted = value * perUnit(reference.measure);
    const auto begin = curve.values.begin(), end = begin + static_cast<std::ptrdiff_t>(curve.size);
    if (wanted < *begin) return Standing{percentAt(curve.deviates.front()), Standing::Tail::Below, reference};
    if (wanted > *(end - 1))
        return Standing{percentAt(curve.deviates[curve.size - 1]), Standing::Tail::Above, reference};
    const auto above = std::upper_bound(begin + 1, end - 1, wanted);
    const auto first = static_cast<std::size_t>(above - begin);
    const double t = (wanted - curve.values[first - 1]) / (curve.values[first] - curve.values[first - 1]);
    const double deviate =
        curve.deviates[first - 1] + t * (curve.deviates[first] - curve.deviates[first - 1]);
    return Standing{percentAt(deviate), Standing::Tail::Within, reference};
}

std::optional<Standing> standing(Measure measure, double value, Sex sex, double ageYears) {
    const auto found = references(measure, sex, ageYears);
    if (found.empty()) return {};
    return standingIn(found.front(), value);
}

Standings standingsOf(const MeasureValues& values, Sex sex, double ageYears) {
    Standings standings;
    for (const MeasureInfo& info : measureCatalogue()) {
        const std::size_t m = indexOf(info.measure);
        standings[m] = standing(info.measure, values[m], sex, ageYears);
    }
    return standings;
}

Peers peersOf(const PhenotypeValues& phenotypes, std::optional<Sex> sex, std::optional<double> ageYears) {
    return {sex.value_or(sexFromGender(phenotypes[Phenotype::Gender])),
            ageYears.value_or(yearsFromAgeSlider(phenotypes[Phenotype::Age]))};
}

std::string percentText(const Standing& standing) {
    char text[16];
    const char* sign = standing.tail == Standing::Tail::Below   ? "<"
                       : standing.tail == Standing::Tail::Above ? ">"
                                                                : "";
    std::snprintf(text, sizeof text, "%s%.0f", sign, standing.percentile);
    return text;
}

double quantile(const Reference& reference, double percent) {
    const Curve curve = curveOf(reference);
    const double low = curve.deviates.front(), high = curve.deviates[curve.size - 1];
    const double share = percent / 100;
    const double deviate = share <= normalProbability(low)    ? low
                           : share >= normalProbability(high) ? high
                                                              : normalDeviate(share);
    return curve.valueAt(deviate) / perUnit(reference.measure);
}

std::vector<DensityPoint> densityCurve(const Reference& reference, int count) {
    assert(count >= 2);
    // People at equal shares of the group, each smoothed to a bell.
    constexpr int kPeople = 200;
    constexpr double kEnd = 2.33;        // of 1 and 99 %
    constexpr double kSmoothing = 0.35;  // of the standard deviation
    const Curve curve = curveOf(reference);
    std::array<double, kPeople> people;
    for (int i = 0; i < kPeople; ++i)
        people[static_cast<std::size_t>(i)] = curve.valueAt(normalDeviate((i + 0.5) / kPeople));
    const double width = kSmoothing * (curve.valueAt(1) - curve.valueAt(-1)) / 2;
    const double low = curve.valueAt(-kEnd) - 2 * width, high = curve.valueAt(kEnd) + 2 * width;
    std::vector<DensityPoint> points;
    double largest = 0;
    for (int k = 0; k < count; ++k) {
        const double value = low + (high - low) * k / (count - 1);
        double density = 0;
        for (const double person : people) {
            const double z = (value - person) / width;
            density += std::exp(-0.5 * z * z);
        }
        largest = std::max(largest, density);
        points.push_back({value / perUnit(reference.measure), density});
    }
    for (DensityPoint& point : points) point.density /= largest;
    return points;
}

}  // namespace abf
