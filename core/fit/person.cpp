// SPDX-License-Identifier: Apache-2.0
#include "core/fit/person.h"

#include <algorithm>
#include <iterator>

#include "core/body/age_slider.h"
#include "core/fit/body_step.h"
#include "core/fit/residuals/known_height.h"
#include "core/fit/residuals/linear_shape.h"
#include "core/fit/residuals/phenotype_prior.h"
#include "core/fit/shape_prior.h"
#include "core/prior/body_changes_prior.h"
#include "core/prior/mass_prior.h"
#include "core/prior/stature_prior.h"

namespace abf {
namespace {

/// How far a fact may be off where nothing is said: a stature as told, scales, a tape on skin.
double usualTolerance(Measure measure) {
    switch (measureInfo(measure).unit) {
        case MeasureUnit::Kilogram:
            return 0.5;
        case MeasureUnit::Metre:
            return measure == Measure::Stature ? 0.001 : 0.005;
        case MeasureUnit::SquareMetre:
            return 0.01;
        case MeasureUnit::CubicMetre:
            return 0.0005;
        case MeasureUnit::KilogramPerSquareMetre:
            return 0.2;
        case MeasureUnit::Share:  // callipers and scales that measure resistance
            return 0.03;
    }
    return 1;
}

/// Of the gender slider once the sex is decided.
constexpr double kSpreadWithinSex = 0.1;

/// Of the scale of the local changes: as many observations of 1 as is known beforehand, and its limits.
constexpr double kVarietyWeight = 1, kLeastVariety = 0.1, kMostVariety = 1.5;

double usualHeight(double gender, double ageSlider) {
    gender = std::clamp(gender, 0.0, 1.0);
    return (1 - gender) * maleHeightSpread(ageSlider).mean + gender * femaleHeightSpread(ageSlider).mean;
}

constexpr Phenotype kBasic[] = {Phenotype::Gender, Phenotype::Age,    Phenotype::Muscle,
                                Phenotype::Weight, Phenotype::Height, Phenotype::Proportions};
constexpr Phenotype kFurther[] = {Phenotype::CupSize, Phenotype::Firmness, Phenotype::African,
                                  Phenotype::Asian, Phenotype::Caucasian};

}  // namespace

Person::Person(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options)
    : geometry_(geometry),
      problem_(problem),
      start_(problem.shape),
      workspace_(geometry.landmarks().makeWorkspace()) {
    PhenotypeValues& phenotypes = start_.phenotypes;
    const bool cold = problem.start.empty();
    if (problem.ageYears) {
        phenotypes[Phenotype::Age] = ageSliderFromYears(*problem.ageYears);
    } else if (cold && options.freePhenotypes) {
        phenotypes[Phenotype::Age] = ageSliderFromYears(kAssumedAgeYears);
    }
    if (problem.sex) phenotypes[Phenotype::Gender] = *problem.sex == Sex::Male ? 0 : 1;
    for (const auto& [p, value] : problem.fixed) phenotypes[p] = value;
    const auto changes = static_cast<Eigen::Index>(geometry.model().localChangeLabels().size());
    if (start_.localChanges.size() == 0) start_.localChanges.setZero(changes);
    for (const auto& [change, value] : problem.fixedLocalChanges) start_.localChanges[change] = value;
    if (problem.heightM) facts_.push_back({Measure::Stature, *problem.heightM});
    std::ranges::copy(problem.facts, std::back_inserter(facts_));
    for (KnownFact& fact : facts_) {
        if (!(fact.tolerance > 0)) fact.tolerance = usualTolerance(fact.measure);
    }
    if (options.freePhenotypes) chooseFree(options);
    // What is usual does not follow what an earlier fit found.
    ageSlider_ = isFree(Phenotype::Age) ? ageSliderFromYears(kAssumedAgeYears) : phenotypes[Phenotype::Age];
    chooseStart(cold);
}

bool Person::isFree(Phenotype phenotype) const {
    return std::ranges::find(phenotypes(), phenotype) != phenotypes().end();
}

std::vector<Phenotype> Person::kinked() const {
    std::vector<Phenotype> kinked;
    for (const Phenotype p : {Phenotype::Muscle, Phenotype::Weight}) {
        if (isFree(p)) kinked.push_back(p);
    }
    return kinked;
}

void Person::chooseFree(const FitOptions& options) {
    const auto add = [&](Phenotype p) {
        if (problem_.fixed.contains(p) || (p == Phenotype::Gender && problem_.sex) ||
            (p == Phenotype::Age && problem_.ageYears)) {
            return;
        }
        columns_.phenotypes.push_back(p);
    };
    // Landmarks alone say next to nothing of the age.
    const bool outlined = options.silhouette && std::ranges::any_of(problem_.views, [](const FitView& view) {
        return !view.mask.empty();
    });
    for (const Phenotype p : kBasic) {
        if (outlined || p != Phenotype::Age) add(p);
    }
    if (!options.localChanges) return;
    for (const Phenotype p : kFurther) add(p);
    std::vector<FittedBodyChange> changes;
    for (const FittedBodyChange& change : fittedBodyChanges(geometry_.model())) {
        if (problem_.fixedLocalChanges.contains(change.localChange)) continue;
        columns_.localChanges.push_back(change.localChange);
        changes.push_back(change);
    }
    changesWhitening_ = bodyChangesWhitening(changes);
}

void Person::chooseStart(bool cold) {
    PhenotypeValues& phenotypes = start_.phenotypes;
    for (const Phenotype p : columns_.phenotypes) {
        if (!cold || p == Phenotype::Age || std::ranges::find(kFurther, p) != std::end(kFurther)) continue;
        phenotypes[p] = phenotypeSpread(p).mean;
        if (p == Phenotype::Height) phenotypes[p] = usualHeight(phenotypes[Phenotype::Gender], ageSlider_);
    }
    meetHeight(start_);
}

void Person::meetHeight(BodyShape& shape) {
    static_cast<void>(correctStature(shape));
    // Stature is linear in the height slider: start from the right size.
    if (!problem_.heightM || !isFree(Phenotype::Height)) return;
    double& slider = shape.phenotypes[Phenotype::Height];
    slider = 0.25;
    const double low = stature(shape);
    slider = 0.75;
    const double slope = (stature(shape) - low) / 0.5;
    slider = slope > 0 ? std::clamp(0.25 + (*problem_.heightM - low) / slope, 0.0, 1.0) : 0.5;
}

BodyShape Person::startWith(const PhenotypeValues& guess, std::span<const Phenotype> guessed) {
    BodyShape shape = start_;
    for (const Phenotype p : guessed) {
        if (isFree(p)) shape.phenotypes[p] = guess[p];
    }
    if (isFree(Phenotype::Height)) {
        shape.phenotypes[Phenotype::Height] = usualHeight(shape.phenotypes[Phenotype::Gender], ageSlider_);
    }
    meetHeight(shape);
    return shape;
}

void Person::decideSex(const BodyShape& shape) {
    if (!isFree(Phenotype::Gender)) return;
    gender_ = SliderSpread{shape.phenotypes[Phenotype::Gender] < 0.5 ? 0.0 : 1.0, kSpreadWithinSex};
}

double Person::stature(const BodyShape& shape) const {
    return geometry_.landmarks().stature(shape, nullptr, *workspace_, nullptr) + statureCorrection_;
}

double Person::correctStature(const BodyShape& shape) {
    const auto extent = geometry_.exactExtent(shape, BodyPose());
    if (!extent) return 0;
    const double error = extent->stature - stature(shape);
    statureCorrection_ += error;
    return error;
}

FreeParameters Person::free(bool changes) const {
    FreeParameters free;
    free.phenotypes = columns_.phenotypes;
    if (changes) free.localChanges = columns_.localChanges;
    return free;
}

Eigen::VectorXd Person::parameters(const BodyShape& shape) const {
    return shapeParameters(free(true), shape);
}

BodyShape Person::withParameters(const BodyShape& shape, const Eigen::VectorXd& parameters) const {
    BodyShape result = shape;
    Eigen::Index at = 0;
    for (const Phenotype p : columns_.phenotypes)
        result.phenotypes[p] = std::clamp(parameters[at++], phenotypeMinimum(p), 1.0);
    for (const int change : columns_.localChanges)
        result.localChanges[change] = std::clamp(parameters[at++], -1.0, 1.0);
    return result;
}

Result<void> Person::measureAll(const BodyShape& shape) {
    measuredAt_.resize(0);
    std::vector<Measure> all;
    for (const MeasureInfo& info : measureCatalogue()) all.push_back(info.measure);
    return measure(shape, all);
}

Result<void> Person::measureAt(const BodyShape& shape) {
    constexpr double kNear = 1e-4;
    const Eigen::VectorXd at = parameters(shape);
    const bool near = measuredAt_.size() == at.size() && at.size() > 0 && (at - measuredAt_).cwiseAbs().maxCoeff() < kNear;
    // Slopes of one side of a kink are not those of the other.
    if (near && sidedIntervals(free(true), shape) == sidedIntervals(free(true), measuredShape_)) return {};
    std::vector<Measure> needed = {Measure::Stature, Measure::Mass};
    for (const KnownFact& fact : facts_) needed.push_back(fact.measure);
    return measure(shape, needed);
}

Result<void> Person::measure(const BodyShape& shape, std::span<const Measure> needed) {
    auto measured = geometry_.measurer().measure(shape, columns_, needed, slopes_);
    if (!measured) return propagate(measured);
    measures_ = *measured;
    if (columns_.size() > 0) {
        // As the residual of a known height has it.
        const FreeParameters all = free(true);
        Eigen::VectorXd gradient;
        static_cast<void>(geometry_.landmarks().stature(shape, &all, *workspace_, &gradient));
        slopes_.row(static_cast<Eigen::Index>(indexOf(Measure::Stature))) = gradient.transpose();
    }
    measuredShape_ = shape;
    measuredAt_ = parameters(shape);
    return {};
}

LinearShapeResidual::Row Person::massRow() const {
    const auto slopesOf = [&](Measure m) { return slopes_.row(static_cast<Eigen::Index>(indexOf(m))); };
    const PhenotypeValues& phenotypes = measuredShape_.phenotypes;
    const double years = yearsFromAgeSlider(phenotypes[Phenotype::Age]);
    const MassPriorValue prior = massResidual(phenotypes[Phenotype::Gender], years,
                                              measures_[indexOf(Measure::Stature)],
                                              measures_[indexOf(Measure::Mass)]);
    LinearShapeResidual::Row row;
    row.value = prior.residual;
    row.slopes = prior.byMass * slopesOf(Measure::Mass) + prior.byStature * slopesOf(Measure::Stature);
    for (std::size_t i = 0; i < columns_.phenotypes.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        if (columns_.phenotypes[i] == Phenotype::Gender) row.slopes[column] += prior.byGender;
        if (columns_.phenotypes[i] == Phenotype::Age) {
            row.slopes[column] += prior.byAge * yearsByAgeSlider(phenotypes[Phenotype::Age]);
        }
    }
    return row;
}

ResidualList Person::residuals(const FreeParameters& free) const {
    ResidualList residuals;
    residuals.push_back(std::make_unique<PhenotypePriorResidual>(ageSlider_, start_.phenotypes, gender_));
    if (problem_.heightM) {
        residuals.push_back(std::make_unique<KnownHeightResidual>(*problem_.heightM - statureCorrection_,
                                                                  facts_.front().tolerance));
    }
    std::vector<LinearShapeResidual::Row> rows = {massRow()};
    for (const KnownFact& fact : facts_) {
        if (fact.measure == Measure::Stature) continue;
        rows.push_back({(measures_[indexOf(fact.measure)] - fact.value) / fact.tolerance,
                        slopes_.row(static_cast<Eigen::Index>(indexOf(fact.measure))) / fact.tolerance});
    }
    for (LinearShapeResidual::Row& row : rows) row.slopes.conservativeResize(free.shapeSize());
    residuals.push_back(std::make_unique<LinearShapeResidual>(measuredAt_.head(free.shapeSize()), std::move(rows)));
    if (!free.localChanges.empty()) {
        residuals.push_back(std::make_unique<NormalShapeResidual>(
            changesWhitening_ / variety_, static_cast<int>(free.phenotypes.size())));
    }
    return residuals;
}

void Person::learnVariety(const BodyShape& shape, const Eigen::MatrixXd& covariance) {
    const auto count = static_cast<Eigen::Index>(localChanges().size());
    if (count == 0) return;
    const auto first = static_cast<Eigen::Index>(phenotypes().size());
    FreeParameters free;
    free.localChanges = localChanges();
    free.phenotypes.clear();
    const double departure = (changesWhitening_ * shapeParameters(free, shape)).squaredNorm();
    const double undecided =
        (changesWhitening_ * covariance.block(first, first, count, count) * changesWhitening_.transpose()).trace();
    const double decided = static_cast<double>(count) - undecided / (variety_ * variety_);
    const double variance = (departure + kVarietyWeight) / (std::max(decided, 0.0) + kVarietyWeight);
    variety_ = std::clamp(std::sqrt(variance), kLeastVariety, kMostVariety);
}

}  // namespace abf
