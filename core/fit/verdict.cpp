// SPDX-License-Identifier: Apache-2.0
#include "core/fit/verdict.h"

#include <algorithm>

#include "core/fit/fit_words.h"
#include "core/fit/landmark_evidence.h"

namespace abf {
namespace {

/// RMS of the landmarks, share of the stature, from which a fit is fair, or poor.
constexpr double kFairRms = 0.010, kPoorRms = 0.018;
constexpr double kJointsFair = 0.1;  // radians beyond the limits
constexpr double kLeastMatched = 0.6;
constexpr int kFewLandmarks = 16;
/// Standard deviation of the waist from which the girths are hardly known (metres).
constexpr double kWideWaist = 0.06;

void add(ShapeEstimate& estimate, FitQuality quality, std::string reason) {
    estimate.quality = std::max(estimate.quality, quality);
    estimate.qualityReasons.push_back(std::move(reason));
}

double inPeoplesUnit(Measure measure, double value) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return 100 * value;
        case MeasureUnit::SquareMetre:
        case MeasureUnit::Kilogram:
        case MeasureUnit::KilogramPerSquareMetre:
            return value;
        case MeasureUnit::Share:
            return 100 * value;
        case MeasureUnit::CubicMetre:
            return 1000 * value;
    }
    return value;
}

const char* peoplesUnit(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Metre:
            return "cm";
        case MeasureUnit::SquareMetre:
            return "m²";
        case MeasureUnit::Kilogram:
            return "kg";
        case MeasureUnit::KilogramPerSquareMetre:
            return "kg/m²";
        case MeasureUnit::Share:
            return "%";
        case MeasureUnit::CubicMetre:
            return "l";
    }
    return "";
}

}  // namespace

void judgeFit(const FitProblem& problem, const FitResult& result, std::span<const double> matchedShare,
              ShapeEstimate& estimate) {
    estimate.quality = FitQuality::Good;
    if (result.termination == Termination::MaxIterations) {
        add(estimate, FitQuality::Fair, "The fit was ended by its limit of iterations; fit again to go on.");
    }
    for (std::size_t v = 0; v < problem.views.size(); ++v) {
        const FitView& view = problem.views[v];
        const ViewFigures& figures = result.best->figures[v];
        const std::string name = viewName(view, v);
        const double rms = figures.reprojectionRmsPx / std::max(figures.staturePx, 1.0);
        if (rms > kFairRms) {
            add(estimate, rms > kPoorRms ? FitQuality::Poor : FitQuality::Fair,
                text("The landmarks in %s lie %.1f %% of the stature from the body's: look for misplaced ones.",
                     name.c_str(), 100 * rms));
        }
        if (figures.worstJointExcessRad > kJointsFair) {
            add(estimate, FitQuality::Fair,
                "A joint in " + name + " is bent farther than joints go: check its landmarks.");
        }
        int seen = 0;
        for (int k = 0; k < kLandmarkCount; ++k) seen += countsInFigures(view, k) ? 1 : 0;
        if (seen < kFewLandmarks) {
            add(estimate, FitQuality::Fair,
                text("Only %d of 33 landmarks can be seen in %s.", seen, name.c_str()));
        }
        if (v < matchedShare.size() && matchedShare[v] >= 0 && matchedShare[v] < kLeastMatched) {
            add(estimate, FitQuality::Fair,
                text("Only %.0f %% of the body's outline found the person's outline in %s: loose clothes, hair or "
                     "an occlusion may be in the way.",
                     100 * matchedShare[v], name.c_str()));
        }
    }
    if (std::ranges::all_of(matchedShare, [](double share) { return share < 0; })) {
        add(estimate, FitQuality::Fair, "No outline of the person was used: girths are those that are usual.");
    } else if (estimate.measureSigma[indexOf(Measure::WaistGirth)] > kWideWaist) {
        add(estimate, FitQuality::Fair, "The girths are hardly known: another photo or a tape measure would help.");
    }
    for (const FactReport& fact : estimate.facts) {
        if (!fact.contradicts) continue;
        add(estimate, FitQuality::Fair,
            "The " + std::string(measureInfo(fact.measure).name) + " given contradicts everything else.");
    }
    if (!estimate.oddViews.empty()) {
        add(estimate, FitQuality::Fair, "The photos contradict each other.");
    }
}

std::vector<std::string> contradictionNotes(const FitProblem& problem, const ShapeEstimate& estimate) {
    std::vector<std::string> notes;
    for (const FactReport& fact : estimate.facts) {
        if (!fact.contradicts) continue;
        const auto shown = [&](double value) { return inPeoplesUnit(fact.measure, value); };
        const char* unit = peoplesUnit(fact.measure);
        notes.push_back("The " + std::string(measureInfo(fact.measure).name) +
                        text(" of %.1f %s contradicts everything else that is known, which tells %.1f ± %.1f %s (two standard "
                             "deviations). It was "
                             "followed as far as that goes (%.1f %s): check the number, or leave it out.",
                             shown(fact.asked), unit, shown(fact.otherwise), 2 * shown(fact.otherwiseSigma), unit,
                             shown(fact.fitted), unit));
    }
    for (const std::size_t v : estimate.oddViews) {
        notes.push_back("The body in " + viewName(problem.views[v], v) +
                        (estimate.oddViews.size() > 1
                             ? " does not agree with that in the other photo: another person, other clothes, or a "
                               "landmark is wrong."
                             : " does not agree with that in the others: another person, other clothes, or a "
                               "landmark is wrong. Leave it out to see the difference."));
    }
    return notes;
}

}  // namespace abf
