// SPDX-License-Identifier: Apache-2.0
#include "core/fit/person.h"

#include <algorithm>

#include "core/fit/body_changes.h"
#include "core/fit/residuals/known_height.h"
#include "core/fit/residuals/linear_shape.h"
#include "core/fit/residuals/phenotype_prior.h"
#include "core/fit/shape_prior.h"

namespace abf {
namespace {

constexpr double kHeightSigma = 0.001;  // metres
constexpr Phenotype kBasic[] = {Phenotype::Gender, Phenotype::Age,    Phenotype::Muscle,
                                Phenotype::Weight, Phenotype::Height, Phenotype::Proportions};
constexpr Phenotype kFurther[] = {Phenotype::CupSize, Phenotype::Firmness, Phenotype::African,
                                  Phenotype::Asian, Phenotype::Caucasian};

}  // namespace

Person::Person(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options,
               bool seen)
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
    ageSlider_ = phenotypes[Phenotype::Age];
    if (options.freePhenotypes) chooseFree(options, seen);
    chooseStart(cold);
}

bool Person::isFree(Phenotype phenotype) const {
    return std::find(phenotypes_.begin(), phenotypes_.end(), phenotype) != phenotypes_.end();
}

std::vector<Phenotype> Person::kinked() const {
    std::vector<Phenotype> kinked;
    for (const Phenotype p : {Phenotype::Muscle, Phenotype::Weight}) {
        if (isFree(p)) kinked.push_back(p);
    }
    return kinked;
}

void Person::chooseFree(const FitOptions& options, bool seen) {
    const auto add = [&](Phenotype p) {
        if (problem_.fixed.contains(p) || (p == Phenotype::Gender && problem_.sex) ||
            (p == Phenotype::Age && problem_.ageYears)) {
            return;
        }
        phenotypes_.push_back(p);
    };
    for (const Phenotype p : kBasic) {
        if (seen || p != Phenotype::Age) add(p);
    }
    if (!options.localChanges || !seen) return;
    for (const Phenotype p : kFurther) add(p);
    for (const int change : bodyChanges(geometry_.model())) {
        if (!problem_.fixedLocalChanges.contains(change)) localChanges_.push_back(change);
    }
}

void Person::chooseStart(bool cold) {
    PhenotypeValues& phenotypes = start_.phenotypes;
    for (const Phenotype p : phenotypes_) {
        if (!cold || p == Phenotype::Age || std::ranges::find(kFurther, p) != std::end(kFurther)) continue;
        phenotypes[p] = phenotypeSpread(p).mean;
        if (p == Phenotype::Height) {
            const double gender = std::clamp(phenotypes[Phenotype::Gender], 0.0, 1.0);
            phenotypes[p] = (1 - gender) * maleHeightSpread(ageSlider_).mean +
                            gender * femaleHeightSpread(ageSlider_).mean;
        }
    }
    static_cast<void>(correctStature(start_));
    // Stature is linear in the height slider: start from the right size.
    if (!problem_.heightM || !isFree(Phenotype::Height)) return;
    double& slider = phenotypes[Phenotype::Height];
    slider = 0.25;
    const double low = stature(start_);
    slider = 0.75;
    const double slope = (stature(start_) - low) / 0.5;
    slider = slope > 0 ? std::clamp(0.25 + (*problem_.heightM - low) / slope, 0.0, 1.0) : 0.5;
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

ResidualList Person::residuals(const FreeParameters& free, const BodyShape& shape) const {
    ResidualList residuals;
    residuals.push_back(std::make_unique<PhenotypePriorResidual>(ageSlider_, start_.phenotypes));
    if (problem_.heightM) {
        residuals.push_back(
            std::make_unique<KnownHeightResidual>(*problem_.heightM - statureCorrection_, kHeightSigma));
    }
    if (!free.localChanges.empty()) {
        std::vector<LinearShapeResidual::Row> rows;
        const Eigen::VectorXd at = shapeParameters(free, shape);
        for (std::size_t i = 0; i < free.localChanges.size(); ++i) {
            const auto column = static_cast<Eigen::Index>(free.phenotypes.size() + i);
            LinearShapeResidual::Row row;
            row.value = at[column] / kBodyChangeSigma;
            row.slopes.setZero(free.shapeSize());
            row.slopes[column] = 1 / kBodyChangeSigma;
            rows.push_back(std::move(row));
        }
        residuals.push_back(std::make_unique<LinearShapeResidual>(at, std::move(rows)));
    }
    return residuals;
}

}  // namespace abf
