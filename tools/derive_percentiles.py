#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Derives core/population/percentile_table.h, quantiles of body measures by sex and age, from two surveys.

    tools/derive_percentiles.py nhanes_p_demo_bmx_2020.csv ANSUR_II_MALE_Public.csv ANSUR_II_FEMALE_Public.csv \\
        > core/population/percentile_table.h

NHANES 2017-March 2020 (P_BMX joined with P_DEMO, CDC/NCHS, public domain): everybody from two years, weighted by
WTMECPRP; pregnant women and values that the survey marks (clothing, appliance, not straight) are left out.
ANSUR II (US Army 2012, NATICK/TR-15/007, distribution unlimited): soldiers of 17 to 58 years, unweighted.

A quantile is where the cumulative weight, counted to the middle of those who share a value, crosses the level;
linear between values. Groups of fewer than 400 people have none outside 5 to 95 %. Rows of people are read only; what is
printed are quantiles of groups of 80 people and more. Standard library only; takes two seconds.

Which column means what our measure means, and which is left out, is told in docs/population.md.
"""
import csv
import sys

LEVELS = [1, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 97, 99]
INNER = range(LEVELS.index(5), LEVELS.index(95) + 1)
LARGE = 400  # people, from which on the outer levels are told
SMALL = 80   # people, below which nothing is told

NHANES_AGES = [(age, age) for age in range(2, 20)] + [(age, age + 9) for age in range(20, 80, 10)] + [(80, 255)]
ANSUR_AGES = [(17, 24), (25, 34), (35, 58)]

# Girth at the iliac crest, where NHANES takes the waist, minus that midway to the lowest rib, by (man, woman), cm.
# Adults: Ostchega et al., Ann Epidemiol 53:21, 2021 (NHANES 2016, both sites on 2,405 people); 3 to 19 years:
# Patry-Parisien et al., Health Rep 23(3):53, 2012 (Canadian Health Measures Survey, both sites on 6,306 people).
WAIST_ADULT = (0.8, 3.2)
WAIST_YOUNG = (1.0, 2.1)


def nhanes_waist(row, age, woman):
    value = number(row["BMXWAIST"])
    if value is None or age < 3:
        return None
    return value - (WAIST_ADULT if age >= 20 else WAIST_YOUNG)[woman]


def number(text):
    return None if text in ("NA", "") else float(text)


def nhanes_column(name, mark=None, marks=()):
    """The column's value, or nothing where the column `mark` holds one of `marks`."""
    return lambda row, age, woman: None if mark and row[mark] in marks else number(row[name])


def nhanes_body_mass_index(row, age, woman):
    marked = row["BMIHT"] == "3" or row["BMIWT"] in ("3", "4")
    return None if marked else number(row["BMXBMI"])


def ansur_column(name):
    return lambda row: number(row[name])


def ansur_back_length(row):
    """Down to the navel's level; ours ends midway between lowest rib and iliac crest."""
    return float(row["waistbacklength"]) - (ansur_waist_height(row) - float(row["waistheightomphalion"]))


def ansur_waist_height(row):
    return (float(row["tenthribheight"]) + float(row["iliocristaleheight"])) / 2


def ansur_body_mass_index(row):
    return float(row["weightkg"]) / 10 / (float(row["stature"]) / 1000) ** 2


# Measure: (value in the survey's unit, units of the table in one of them). The table counts tenths of a
# millimetre and hundredths of a kilogram, also by square metre.
NHANES = {
    "Stature": (nhanes_column("BMXHT", "BMIHT", ("3",)), 100),
    "Mass": (nhanes_column("BMXWT", "BMIWT", ("3", "4")), 100),
    "WaistGirth": (nhanes_waist, 100),
    "HipGirth": (nhanes_column("BMXHIP"), 100),
    "UpperArmGirth": (nhanes_column("BMXARMC"), 100),
    "BodyMassIndex": (nhanes_body_mass_index, 100),
}
ANSUR = {
    "Stature": (ansur_column("stature"), 10),
    "Mass": (ansur_column("weightkg"), 10),
    "ChestGirth": (ansur_column("chestcircumference"), 10),
    "HipGirth": (ansur_column("buttockcircumference"), 10),
    "NeckGirth": (ansur_column("neckcircumference"), 10),
    "WristGirth": (ansur_column("wristcircumference"), 10),
    "ThighGirth": (ansur_column("thighcircumference"), 10),
    "CalfGirth": (ansur_column("calfcircumference"), 10),
    "AnkleGirth": (ansur_column("anklecircumference"), 10),
    "ShoulderWidth": (ansur_column("biacromialbreadth"), 10),
    "ArmLength": (ansur_column("sleeveoutseam"), 10),
    "Inseam": (ansur_column("crotchheight"), 10),
    "BackLength": (ansur_back_length, 10),
    "BodyMassIndex": (ansur_body_mass_index, 100),
    "HeadGirth": (ansur_column("headcircumference"), 10),
    "AbdomenGirth": (ansur_column("waistcircumference"), 10),
    "TorsoGirth": (ansur_column("verticaltrunkcircumferenceusa"), 10),
    "ShoulderLength": (ansur_column("shoulderlength"), 10),
    "FootLength": (ansur_column("footlength"), 10),
    "NeckHeight": (ansur_column("cervicaleheight"), 10),
    "WaistHeight": (ansur_waist_height, 10),
    "HipHeight": (ansur_column("buttockheight"), 10),
    "KneeHeight": (ansur_column("kneeheightmidpatella"), 10),
}


# Under the survey's tape lies women's hair; the body model has none.
ANSUR_MEN_ONLY = ("HeadGirth",)


def quantile(pairs, total, level):
    """`pairs`: (value, weight), ascending, every value once."""
    wanted = level / 100 * total
    before, previous = 0.0, None
    for value, weight in pairs:
        middle = before + weight / 2
        if middle >= wanted:
            if previous is None:
                return value
            place, low = previous
            return low + (value - low) * (wanted - place) / (middle - place)
        previous = middle, value
        before += weight
    return pairs[-1][0]


def rows_of(survey, measure, sex, groups, scale):
    """`groups`: {(from, to): [(value, weight)]}."""
    result = []
    for (low, high), pairs in groups.items():
        if len(pairs) < SMALL:
            continue
        weights = {}
        for value, weight in pairs:
            weights[value] = weights.get(value, 0.0) + weight
        total = sum(weights.values())
        merged = sorted(weights.items())
        told = range(len(LEVELS)) if len(pairs) >= LARGE else INNER
        values = [round(quantile(merged, total, level) * scale) if k in told else 0
                  for k, level in enumerate(LEVELS)]
        result.append((survey, measure, sex, low, high, len(pairs), values))
    return result


def read_nhanes(path):
    people = []
    with open(path, newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            age, weight = int(row["RIDAGEYR"]), float(row["WTMECPRP"])
            if row["RIDEXPRG"] != "1" and weight > 0 and age >= 2:
                people.append((age, row["RIAGENDR"] == "2", weight, row))
    for measure, (value_of, scale) in NHANES.items():
        for woman in (False, True):
            groups = {ages: [] for ages in NHANES_AGES}
            for age, is_woman, weight, row in people:
                if is_woman != woman:
                    continue
                value = value_of(row, age, woman)
                if value is not None:
                    group = next(ages for ages in NHANES_AGES if ages[0] <= age <= ages[1])
                    groups[group].append((value, weight))
            yield from rows_of("Nhanes", measure, woman, groups, scale)


def read_ansur(male, female):
    people = ([], [])
    for woman, path in enumerate((male, female)):
        with open(path, newline="", encoding="latin-1") as file:
            people[woman].extend((int(row["Age"]), row) for row in csv.DictReader(file))
    for measure, (value_of, scale) in ANSUR.items():
        for woman in (False,) if measure in ANSUR_MEN_ONLY else (False, True):
            groups = {(low, high): [(value_of(row), 1.0) for age, row in people[woman] if low <= age <= high]
                      for low, high in ANSUR_AGES}
            yield from rows_of("Ansur", measure, woman, groups, scale)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rows = list(read_nhanes(sys.argv[1])) + list(read_ansur(*sys.argv[2:]))
    print(f"""// SPDX-License-Identifier: Apache-2.0
// Written by: tools/derive_percentiles.py nhanes_p_demo_bmx_2020.csv ANSUR_II_MALE_Public.csv
//                 ANSUR_II_FEMALE_Public.csv > core/population/percentile_table.h
// Sources: NHANES 2017-March 2020, P_BMX and P_DEMO (CDC/NCHS, public domain), weighted by WTMECPRP; ANSUR II,
// US Army 2012 (NATICK/TR-15/007, distribution unlimited). See docs/population.md.
#pragma once

#include <array>
#include <cstdint>

#include "core/population/population.h"

namespace abf {{

inline constexpr int kPercentLevelCount = {len(LEVELS)};
inline constexpr std::array<double, kPercentLevelCount> kPercentLevels = {{
    {", ".join(str(level) for level in LEVELS)}}};

/// What share of a group lies below: `quantiles` by kPercentLevels, in tenths of a millimetre, hundredths of a
/// kilogram or of a kilogram by square metre; 0 at the outer levels where the group is too small to tell.
struct PercentileRow {{
    Survey survey;
    Measure measure;
    Sex sex;
    std::uint8_t fromYears, toYears;  ///< completed years, inclusive; 255: and over
    std::uint16_t people;
    std::array<std::uint16_t, kPercentLevelCount> quantiles;
}};

// clang-format off
inline constexpr std::array<PercentileRow, {len(rows)}> kPercentiles = {{{{""")
    for survey, measure, woman, low, high, people, values in rows:
        print(f"    {{Survey::{survey}, Measure::{measure}, Sex::{'Female' if woman else 'Male'}, {low}, {high}, "
              f"{people},\n     {{{', '.join(map(str, values))}}}}},")
    print("""}};
// clang-format on

}  // namespace abf""")


if __name__ == "__main__":
    main()
