#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Derives core/prior/size_table.h, usual stature and mass by sex and age, from NHANES body measures.

    tools/derive_priors.py nhanes_p_demo_bmx_2020.csv > core/prior/size_table.h

The csv joins P_BMX and P_DEMO of NHANES 2017-March 2020 (CDC/NCHS, public domain). Rows of people are read
only; what is printed are local fits over hundreds of rows each. Standard library only; takes about half a
minute.

At each age of the table, with triangular weights in age times the survey's examination weight WTMECPRP:
  stature   weighted polynomial in age (quadratic to 20 years, linear after), and the SD about it;
  mass      Box-Cox normal of m / M (Cole & Green, "Smoothing reference centile curves: the LMS method and
            penalized likelihood", 1992), where ln M is linear in ln stature and polynomial in age, by maximum
            likelihood. Power and slope by stature come from a wider window.
"""
import csv
import math
import sys

AGES = [0, 0.25, 0.5, 0.75, 1, 1.5, 2] + list(range(3, 21)) + [22, 25] + list(range(30, 81, 5)) + [84]
# Lying length minus standing height (WHO Child Growth Standards, 2006).
LYING_MINUS_STANDING_M = 0.007
# The survey reports everybody from 80 as 80; about the mean age of them.
AGE_OF_THE_OLDEST = 84.0
# Windows about 20 years and more leave out younger people: their mass rises faster with stature.
GROWN = 16
# Powers beyond are noise of small windows, and below -1.5 a mass far too large would hardly be pulled back.
POWERS = (-1.5, 0.5)


def read_people(path):
    """(male, female): lists of (age in years, stature in m, mass in kg, weight)."""
    people = ([], [])
    with open(path, newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        for row in rows:
            if row["RIDEXPRG"] == "1" or row["BMXWT"] == "NA":
                continue
            if row["RIDAGEMN"] != "NA" and float(row["RIDAGEMN"]) < 24:
                age = (float(row["RIDAGEMN"]) + 0.5) / 12
            else:
                age = float(row["RIDAGEYR"]) + 0.5
                if age > 80:
                    age = AGE_OF_THE_OLDEST
            if row["BMXHT"] != "NA":
                stature = float(row["BMXHT"]) / 100
            elif age < 2 and row["BMXRECUM"] != "NA":
                stature = float(row["BMXRECUM"]) / 100 - LYING_MINUS_STANDING_M
            else:
                continue
            weight = float(row["WTMECPRP"])
            if weight > 0:
                people[int(row["RIAGENDR"]) - 1].append((age, stature, float(row["BMXWT"]), weight))
    return people


def half_width(age):
    """Half the width of the window in years."""
    for limit, width in ((0.9, 0.4), (1.4, 0.8), (2.4, 1.2), (16.5, 2.1), (19.5, 3), (24, 5)):
        if age < limit:
            return width
    return 8


def window(people, age, wider=1.0):
    width = half_width(age) * wider
    youngest = GROWN if age >= 20 else 0
    return [(a, h, m, w * (1 - abs(a - age) / width)) for a, h, m, w in people
            if abs(a - age) < width and a > youngest]


def widening(age):
    """Of the window for power and slope by stature, which take more people than a median."""
    return 3 if age > 25 else 1.5 if 15 <= age < 25 else 2


def age_terms(age, knot):
    t = (age - knot) / half_width(knot)
    return [t, t * t] if knot <= 20 else [t]


def solve(matrix, vector):
    """Gaussian elimination with partial pivoting."""
    n = len(vector)
    rows = [list(matrix[i]) + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum(rows[i][c] * result[c] for c in range(i + 1, n))) / rows[i][i]
    return result


def least_squares(terms, targets, weights):
    n = len(terms[0])
    matrix = [[0.0] * n for _ in range(n)]
    vector = [0.0] * n
    for x, y, w in zip(terms, targets, weights):
        for i in range(n):
            wx = w * x[i]
            vector[i] += wx * y
            for j in range(n):
                matrix[i][j] += wx * x[j]
    return solve(matrix, vector)


def stature_at(people, knot):
    """Mean and SD."""
    rows = window(people, knot)
    terms = [[1.0] + age_terms(a, knot) for a, _, _, _ in rows]
    statures = [h for _, h, _, _ in rows]
    weights = [w for _, _, _, w in rows]
    fit = least_squares(terms, statures, weights)
    variance = sum(w * (h - sum(f * x for f, x in zip(fit, t))) ** 2
                   for t, h, w in zip(terms, statures, weights)) / sum(weights)
    return fit[0], math.sqrt(variance)


def interpolate(values, age):
    """As AgeCurve of core/prior: cubic Hermite, parabolic slopes, level at the last knot and beyond."""
    if age >= AGES[-1]:
        return values[-1]
    i = max(k for k in range(len(AGES) - 1) if AGES[k] <= age)

    def secant(k):
        return (values[k + 1] - values[k]) / (AGES[k + 1] - AGES[k])

    def slope(k):
        if k == len(AGES) - 1:
            return 0.0
        if k == 0:
            before, after = AGES[1] - AGES[0], AGES[2] - AGES[1]
            return secant(0) + (secant(0) - secant(1)) * before / (before + after)
        before, after = AGES[k] - AGES[k - 1], AGES[k + 1] - AGES[k]
        return (after * secant(k - 1) + before * secant(k)) / (before + after)

    step = AGES[i + 1] - AGES[i]
    t = (age - AGES[i]) / step
    return ((1 + 2 * t) * (1 - t) ** 2 * values[i] + t * (1 - t) ** 2 * step * slope(i)
            + t * t * (3 - 2 * t) * values[i + 1] - t * t * (1 - t) * step * slope(i + 1))


def spread_of(logs, weights, power):
    """Maximum likelihood S of (e^(L u) - 1) / (L S)."""
    if abs(power) < 1e-6:
        total = sum(w * u * u for u, w in zip(logs, weights))
    else:
        total = sum(w * (math.expm1(power * u) / power) ** 2 for u, w in zip(logs, weights))
    return math.sqrt(total / sum(weights))


def mass_at(people, knot, usual_stature, power=None, slope=None):
    """(ln M at the usual stature, its slope by ln stature, power L, spread S); fits power and slope when None."""
    free = power is None
    rows = window(people, knot, widening(knot) if free else 1)
    terms, targets = [], []
    for a, h, m, _ in rows:
        taller = math.log(h / interpolate(usual_stature, a))
        terms.append([1.0] + age_terms(a, knot) + ([taller] if free else []))
        targets.append(math.log(m) - (0.0 if free else slope * taller))
    weights = [w for _, _, _, w in rows]
    total = sum(weights)
    fit = least_squares(terms, targets, weights)
    power = -1.0 if free else power
    for _ in range(15):
        logs = [y - sum(f * x for f, x in zip(fit, t)) for t, y in zip(terms, targets)]
        if free:
            def likelihood(value):
                return (value * sum(w * u for u, w in zip(logs, weights)) / total
                        - math.log(spread_of(logs, weights, value)))
            low, middle, high = (likelihood(power + d) for d in (-0.1, 0, 0.1))
            curvature = low - 2 * middle + high
            move = 0.05 * (low - high) / curvature if curvature < 0 else math.copysign(0.3, high - low)
            power = min(POWERS[1], max(POWERS[0], power + min(0.3, max(-0.3, move))))
        spread = spread_of(logs, weights, power)
        # Gauss-Newton on the likelihood, as a step of iteratively re-weighted least squares.
        stretched = [math.exp(power * u) for u in logs]
        steps = [(math.expm1(power * u) / power * e / spread ** 2 - power) * spread ** 2 / e ** 2
                 for u, e in zip(logs, stretched)]
        step = least_squares(terms, steps, [w * e * e for w, e in zip(weights, stretched)])
        fit = [f + s for f, s in zip(fit, step)]
        if max(abs(s) for s in step) < 1e-7 and not free:
            break
    return fit[0], fit[-1] if free else slope, power, spread


def derive(people):
    statures = [stature_at(people, age) for age in AGES]
    usual = [mean for mean, _ in statures]
    wide = [mass_at(people, age, usual) for age in AGES]
    masses = [mass_at(people, age, usual, power, slope) for age, (_, slope, power, _) in zip(AGES, wide)]
    return [stature + mass for stature, mass in zip(statures, masses)]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    male, female = read_people(sys.argv[1])
    print(f"""// SPDX-License-Identifier: Apache-2.0
// Written by: tools/derive_priors.py nhanes_p_demo_bmx_2020.csv > core/prior/size_table.h
// Source: NHANES 2017-March 2020, P_BMX and P_DEMO (CDC/NCHS, public domain), {len(male)} male and
// {len(female)} female people who were not pregnant, survey weights WTMECPRP. See docs/priors.md.
#pragma once

#include <array>

namespace abf {{

/// Usual size at one age: stature in metres (mean, SD); the median of ln(kg) at the mean stature, and its
/// slope by ln(stature); Box-Cox power and spread of mass about its median (L and S of the LMS method).
struct SizeRow {{
    double stature, statureSigma, logMass, logMassByLogStature, power, spread;
}};

inline constexpr int kSizeAgeCount = {len(AGES)};

/// Years, ascending.
inline constexpr std::array<double, kSizeAgeCount> kSizeAges = {{""")
    for start in range(0, len(AGES), 16):
        print("    " + ", ".join(f"{age:g}" for age in AGES[start:start + 16]) + ",")
    print("};")
    for name, people in (("Male", male), ("Female", female)):
        print(f"\ninline constexpr std::array<SizeRow, kSizeAgeCount> k{name}Sizes = {{{{")
        for row in derive(people):
            print("    {" + ", ".join(f"{value:.4f}" for value in row) + "},")
        print("}};")
    print("\n}  // namespace abf")


if __name__ == "__main__":
    main()
