// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/row_summary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace abf {
namespace {

Coverage coverage(const EvaluationRow& row, auto zOf) {
    Coverage c;
    double sum = 0;
    for (const FitOutcome& outcome : row.outcomes) {
        if (!outcome.failure.empty()) continue;
        const double z = zOf(outcome.metrics);
        if (!std::isfinite(z)) continue;
        ++c.stated;
        c.within += std::abs(z) <= 2 ? 1 : 0;
        sum += z * z;
    }
    if (c.stated > 0) c.rmsZ = std::sqrt(sum / c.stated);
    return c;
}

double figureOf(const FitMetrics& metrics, PairedFigure figure) {
    switch (figure) {
        case PairedFigure::SameHeight:
            return metrics.sameHeight;
        case PairedFigure::SameHeightArea:
            return metrics.sameHeightArea;
        case PairedFigure::Stature:
            return std::abs(metrics.measureErrors[indexOf(Measure::Stature)]);
        case PairedFigure::Mass:
            return std::abs(metrics.measureErrors[indexOf(Measure::Mass)]);
        case PairedFigure::Waist:
            return std::abs(metrics.measureErrors[indexOf(Measure::WaistGirth)]);
    }
    return 0;
}

}  // namespace

RowSummary summarise(const EvaluationRow& row) {
    RowSummary s;
    std::vector<double> seconds;
    for (const FitOutcome& outcome : row.outcomes) {
        if (!outcome.failure.empty()) {
            ++s.failures;
            continue;
        }
        const FitMetrics& m = outcome.metrics;
        ++s.fits;
        s.rigid += m.rigid;
        s.rigidArea += m.rigidArea;
        s.similar += m.similar;
        s.similarArea += m.similarArea;
        s.sameHeight += m.sameHeight;
        s.sameHeightArea += m.sameHeightArea;
        s.posed += m.posed;
        for (std::size_t i = 0; i < kMeasureCount; ++i) {
            s.measureErrors[i] += std::abs(m.measureErrors[i]);
            s.measureBias[i] += m.measureErrors[i];
        }
        for (std::size_t i = 0; i < kPhenotypeCount; ++i)
            s.phenotypeErrors[i] += std::abs(m.phenotypeErrors[i]);
        s.sexRight += m.sexRight ? 1 : 0;
        seconds.push_back(m.seconds);
    }
    const double n = std::max(1, s.fits);
    for (double* mean : {&s.rigid, &s.rigidArea, &s.similar, &s.similarArea, &s.sameHeight, &s.sameHeightArea,
                         &s.posed, &s.sexRight}) {
        *mean /= n;
    }
    for (double& mean : s.measureErrors) mean /= n;
    for (double& mean : s.measureBias) mean /= n;
    for (double& mean : s.phenotypeErrors) mean /= n;
    s.medianSeconds = medianOf(seconds);
    return s;
}

Coverage measureCoverage(const EvaluationRow& row, Measure measure) {
    return coverage(row, [measure](const FitMetrics& m) { return m.measureZ[indexOf(measure)]; });
}

Coverage phenotypeCoverage(const EvaluationRow& row, Phenotype phenotype) {
    return coverage(
        row, [phenotype](const FitMetrics& m) { return m.phenotypeZ[static_cast<std::size_t>(phenotype)]; });
}

MeanInterval pairedDifference(const EvaluationRow& a, const EvaluationRow& b, PairedFigure figure,
                              std::uint64_t seed) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.outcomes.size(), b.outcomes.size()); ++i) {
        if (!a.outcomes[i].failure.empty() || !b.outcomes[i].failure.empty()) continue;
        const double d = figureOf(a.outcomes[i].metrics, figure) - figureOf(b.outcomes[i].metrics, figure);
        if (std::isfinite(d)) differences.push_back(d);
    }
    return bootstrapMean(differences, seed);
}

}  // namespace abf
