// SPDX-License-Identifier: Apache-2.0
#include "core/fit/certainty.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>

namespace abf {
namespace {

using enum Measure;

/// Beyond so many standard deviations chance does not explain a difference.
constexpr double kBeyondChance = 3;
/// The same for photos: robust losses leave much of what contradicts out of account.
constexpr double kOddView = 2.5;

/// What tells one person from another, and one photo from another.
constexpr Measure kTelling[] = {ChestGirth, WaistGirth, HipGirth, ThighGirth, UpperArmGirth, Inseam};

/// From the variety of people that the model can make to that of people like no other.
constexpr double kModelVariety = 0.48, kOwnVariety = 0.62;
/// Factors of standard deviations at these, and where the variety is not known.
constexpr double kModelFactor = 0.9, kOwnFactor = 1.8, kUnknownFactor = 1.2;

/// What the free parameters cannot take on of people who depart from the model, SI units.
double unseen(Measure measure) {
    switch (measure) {
        case CalfGirth:
        case ThighGirth:
        case MidThighGirth:
        case NeckGirth:
        case NeckBaseGirth:
        case ForearmGirth:
            return 0.03;
        case AnkleGirth:
        case KneeGirth:
        case WristGirth:
        case ElbowGirth:
            return 0.02;
        case UpperArmGirth:
        case ChestGirth:
            return 0.025;
        case ArmLength:
        case WaistGirth:
        case HipGirth:
        case UnderbustGirth:
        case AbdomenGirth:
            return 0.02;
        case AcrossBack:
        case AcrossFront:
        case TopHipGirth:
            return 0.015;
        case ShoulderWidth:
        case CrossShoulder:
        case SleeveLength:
            return 0.011;
        case UpperArmLength:
        case ForearmLength:
            return 0.008;
        case ShoulderLength:
            return 0.0055;
        case Mass:
            return 1;
        case Volume:
            return 0.001;
        default:
            return 0.002;
    }
}

/// The same of sliders; a share of it counts for every body, because of the kinks of muscle and weight.
double unseen(Phenotype phenotype) {
    switch (phenotype) {
        case Phenotype::Muscle:
            return 0.10;
        case Phenotype::Weight:
        case Phenotype::Proportions:
            return 0.08;
        default:
            return 0;
    }
}
constexpr double kUnseenOfEverybody = 0.3;

/// 0 for a body of the model, 1 for one like no other.
double departure(const FitEvidenceAtEnd& end) {
    if (!end.variety) return 1;
    return std::clamp((*end.variety - kModelVariety) / (kOwnVariety - kModelVariety), 0.0, 1.0);
}

double factorOf(const FitEvidenceAtEnd& end) {
    return end.variety ? std::lerp(kModelFactor, kOwnFactor, departure(end)) : kUnknownFactor;
}

Eigen::MatrixXd covarianceOf(const Eigen::MatrixXd& information) {
    Eigen::MatrixXd matrix = information;
    matrix.diagonal().array() += 1e-9;
    return matrix.llt().solve(Eigen::MatrixXd::Identity(matrix.rows(), matrix.cols()));
}

/// Slope of a measure by the shared unknowns.
Eigen::VectorXd slopeOf(const FitEvidenceAtEnd& end, Measure measure) {
    Eigen::VectorXd slope = Eigen::VectorXd::Zero(end.information.front().gradient.size());
    slope.head(end.columns.size()) = end.slopes.row(static_cast<Eigen::Index>(indexOf(measure)));
    return slope;
}

SharedInformation sumOf(const FitEvidenceAtEnd& end) {
    SharedInformation sum = end.information.front();
    for (std::size_t i = 1; i < end.information.size(); ++i) {
        sum.matrix += end.information[i].matrix;
        sum.gradient += end.information[i].gradient;
    }
    return sum;
}

/// The fact as a row that was part of the solution: what is left of it without it.
FactReport reportOn(const KnownFact& fact, const FitEvidenceAtEnd& end, const Eigen::MatrixXd& covariance) {
    FactReport report{fact.measure, fact.value, fact.tolerance, end.measures[indexOf(fact.measure)]};
    const Eigen::VectorXd slope = slopeOf(end, fact.measure) / fact.tolerance;
    const double leverage = std::clamp(slope.dot(covariance * slope), 0.0, 1 - 1e-9);
    const double residual = (report.fitted - report.asked) / fact.tolerance;
    report.otherwise = report.asked + fact.tolerance * residual / (1 - leverage);
    report.otherwiseSigma = fact.tolerance * std::sqrt(leverage / (1 - leverage));
    report.contradicts = std::abs(residual) > kBeyondChance * std::sqrt(1 - leverage);
    return report;
}

/// Views whose own measures lie apart from those of all others.
std::vector<std::size_t> oddViews(const FitEvidenceAtEnd& end, const SharedInformation& sum) {
    const std::size_t views = end.information.size() - 1;
    std::vector<std::pair<double, std::size_t>> odd;
    for (std::size_t v = 0; views > 1 && v < views; ++v) {
        const SharedInformation& own = end.information[v];
        const SharedInformation& known = end.information.back();
        // Where the others would go, and where this one would go by itself.
        const Eigen::MatrixXd others = covarianceOf(sum.matrix - own.matrix);
        const Eigen::MatrixXd alone = covarianceOf(known.matrix + own.matrix);
        const Eigen::VectorXd othersStep = -others * (sum.gradient - own.gradient);
        const Eigen::VectorXd aloneStep = -alone * (known.gradient + own.gradient);
        double worst = 0;
        for (const Measure measure : kTelling) {
            const Eigen::VectorXd slope = slopeOf(end, measure);
            const double variance = slope.dot(others * slope) + slope.dot(alone * slope);
            worst = std::max(worst, std::abs(slope.dot(aloneStep - othersStep)) / std::sqrt(variance));
        }
        if (worst > kOddView) odd.emplace_back(worst, v);
    }
    std::vector<std::size_t> result;
    if (odd.empty()) return result;
    // One contradictor makes all others look odd too: only the worst is named, or both of two.
    std::ranges::sort(odd, std::greater());
    result.push_back(odd.front().second);
    if (views == 2 && odd.size() == 2) result.push_back(odd.back().second);
    std::ranges::sort(result);
    return result;
}

}  // namespace

Eigen::MatrixXd covarianceOf(std::span<const SharedInformation> information) {
    Eigen::MatrixXd sum = information.front().matrix;
    for (const SharedInformation& further : information.subspan(1)) sum += further.matrix;
    return covarianceOf(sum);
}

ShapeEstimate estimateShape(const FitEvidenceAtEnd& end, std::span<const KnownFact> facts) {
    ShapeEstimate estimate;
    estimate.measures = end.measures;
    const SharedInformation sum = sumOf(end);
    const Eigen::MatrixXd covariance = covarianceOf(sum.matrix);
    for (std::size_t i = 0; i < end.columns.phenotypes.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const Phenotype p = end.columns.phenotypes[i];
        estimate.phenotypeSigma[static_cast<std::size_t>(p)] =
            std::hypot(factorOf(end) * std::sqrt(covariance(at, at)),
                       std::max(departure(end), kUnseenOfEverybody) * unseen(p));
    }
    for (const MeasureInfo& info : measureCatalogue()) {
        const Eigen::VectorXd slope = slopeOf(end, info.measure);
        const double told = factorOf(end) * std::sqrt(std::max(0.0, slope.dot(covariance * slope)));
        // What is known in numbers is known whatever the model can take on.
        const bool known = std::ranges::find(facts, info.measure, &KnownFact::measure) != facts.end();
        estimate.measureSigma[indexOf(info.measure)] =
            known ? told : std::hypot(told, departure(end) * unseen(info.measure));
    }
    for (int group = 0; group < end.clothing.size(); ++group) {
        const Eigen::Index at = end.columns.size() + group;
        for (std::size_t region = 0; region < kContourRegionCount; ++region) {
            if (clothingGroup(static_cast<BodyRegion>(region)) != group) continue;
            estimate.clothing.thickness[region] = end.clothing[group];
            estimate.clothing.spread[region] = factorOf(end) * std::sqrt(covariance(at, at));
        }
    }
    for (const KnownFact& fact : facts) estimate.facts.push_back(reportOn(fact, end, covariance));
    estimate.oddViews = oddViews(end, sum);
    return estimate;
}

std::vector<std::size_t> roughViews(std::span<const double> roughness) {
    constexpr double kRough = 1.5, kTimesTheBest = 5;
    double best = std::numeric_limits<double>::infinity();
    for (const double value : roughness) best = value > 0 ? std::min(best, value) : best;
    const auto worst = std::ranges::max_element(roughness);
    if (roughness.size() < 2 || *worst < kRough || *worst < kTimesTheBest * best) return {};
    return {static_cast<std::size_t>(worst - roughness.begin())};
}

double gainOf(const FitEvidenceAtEnd& end, const SharedInformation& further) {
    const Eigen::MatrixXd now = sumOf(end).matrix;
    const Eigen::MatrixXd before = covarianceOf(now), after = covarianceOf(now + further.matrix);
    double gain = 0;
    for (const Measure measure : kTelling) {
        const Eigen::VectorXd slope = slopeOf(end, measure);
        gain += 1 - slope.dot(after * slope) / slope.dot(before * slope);
    }
    return gain / std::size(kTelling);
}

}  // namespace abf
