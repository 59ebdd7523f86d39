// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "core/evaluate/evaluation.h"
#include "core/evaluate/statistics.h"

namespace abf {

/// The figures of a row, means over the fits that ended well; metres, kilograms, seconds.
struct RowSummary {
    int fits = 0, failures = 0;
    double rigid = 0, rigidArea = 0, similar = 0, similarArea = 0, sameHeight = 0, sameHeightArea = 0,
           posed = 0;
    MeasureValues measureErrors{};                          ///< mean absolute; NaN where not measured
    MeasureValues measureBias{};                            ///< mean signed
    std::array<double, kPhenotypeCount> phenotypeErrors{};  ///< mean absolute
    double sexRight = 0;                                    ///< share
    double medianSeconds = 0;
};

RowSummary summarise(const EvaluationRow& row);

/// How often a truth lies within two of the fit's standard deviations.
struct Coverage {
    int stated = 0, within = 0;
    double rmsZ = 0;  ///< root mean square of error over standard deviation: 1 when well calibrated
    double share() const { return stated > 0 ? static_cast<double>(within) / stated : 0; }
};
Coverage measureCoverage(const EvaluationRow& row, Measure measure);
Coverage phenotypeCoverage(const EvaluationRow& row, Phenotype phenotype);

/// A figure of a fit that recipes are compared by.
enum class PairedFigure { SameHeight, SameHeightArea, Stature, Mass, Waist };

/// Mean of `a` minus `b` over the subjects whom both fitted, with its 95 % interval; absolute errors.
MeanInterval pairedDifference(const EvaluationRow& a, const EvaluationRow& b, PairedFigure figure,
                              std::uint64_t seed);

}  // namespace abf
