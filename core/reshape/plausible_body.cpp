// SPDX-License-Identifier: Apache-2.0
#include "core/reshape/plausible_body.h"

#include <Eigen/Cholesky>
#include <algorithm>

#include "core/base/seeded_random.h"
#include "core/body/age_slider.h"
#include "core/fit/shape_prior.h"
#include "core/prior/body_changes_prior.h"
#include "core/prior/mass_prior.h"
#include "core/prior/stature_prior.h"

namespace abf {

namespace {

constexpr double kFarthest =
    2.2;  ///< standard deviations: 3 in 100 people lie beyond, on either side together
constexpr double kYoungest = 18, kOldest = 80;

bool contains(const auto& list, const auto& value) {
    return std::ranges::find(list, value) != list.end();
}

double usualDeviate(SeededRandom& random) {
    return random.normalWithin(0, 1, -kFarthest, kFarthest);
}

void drawLocalChanges(const BodyModel& model, const PlausibleDraw& draw, SeededRandom& random,
                      BodyShape& shape) {
    const std::vector<FittedBodyChange> changes = fittedBodyChanges(model);
    if (changes.empty()) return;
    if (shape.localChanges.size() == 0) shape.localChanges.setZero(std::ssize(model.localChangeLabels()));
    Eigen::VectorXd deviates(std::ssize(changes));
    for (double& each : deviates) each = usualDeviate(random);
    const Eigen::MatrixXd covariance = bodyChangesCovariance(changes);
    const Eigen::VectorXd drawn = covariance.llt().matrixL() * deviates;
    for (Eigen::Index i = 0; i < drawn.size(); ++i) {
        const int change = changes[static_cast<std::size_t>(i)].localChange;
        const double limit = kFarthest * std::sqrt(covariance(i, i));
        if (!contains(draw.heldLocalChanges, change))
            shape.localChanges[change] = std::clamp(std::clamp(drawn[i], -limit, limit), -1.0, 1.0);
    }
}

}  // namespace

Result<BodyShape> drawPlausibleBody(const BodyModel& model, const BodyReshaper& reshaper,
                                    const PlausibleDraw& draw) {
    SeededRandom random = SeededRandom::stream({draw.seed});
    ReshapeRequest request;
    request.from = draw.from;
    request.heldPhenotypes = draw.heldPhenotypes;
    request.heldLocalChanges = draw.heldLocalChanges;
    PhenotypeValues& p = request.from.phenotypes;
    const auto set = [&](Phenotype phenotype, double value) {
        if (!contains(draw.heldPhenotypes, phenotype)) p[phenotype] = value;
    };
    // Everything is drawn whether it is used or not, so that a lock changes nothing else of a seed's body.
    const double gender = random.chance(0.5) ? 0 : 1, years = random.uniform(kYoungest, kOldest);
    if (draw.sexAndAge) {
        set(Phenotype::Gender, gender);
        set(Phenotype::Age, ageSliderFromYears(years));
    }
    for (const Phenotype phenotype : {Phenotype::Muscle, Phenotype::Proportions}) {
        const SliderSpread spread = phenotypeSpread(phenotype);
        set(phenotype, std::clamp(spread.mean + spread.sigma * usualDeviate(random), 0.02, 0.98));
    }
    const double ageYears = yearsFromAgeSlider(p[Phenotype::Age]);
    const StatureSpread statures = usualStature(p[Phenotype::Gender], ageYears);
    const double stature = statures.mean + statures.sigma * usualDeviate(random);
    const double mass = usualMass(p[Phenotype::Gender], ageYears, stature).massAt(usualDeviate(random));
    drawLocalChanges(model, draw, random, request.from);
    if (!contains(draw.heldPhenotypes, Phenotype::Height))
        request.goals.push_back({Measure::Stature, stature});
    if (!contains(draw.heldPhenotypes, Phenotype::Weight)) request.goals.push_back({Measure::Mass, mass});
    if (request.goals.empty()) return request.from;
    auto body = reshaper.reshape(request);
    if (!body) return propagate(body);
    return body->shape;
}

}  // namespace abf
