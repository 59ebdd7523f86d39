// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/subject_sampler.h"

#include <algorithm>
#include <cmath>

#include "core/base/seeded_random.h"
#include "core/fit/shape_prior.h"

namespace abf {
namespace {

/// The build of a group: means and standard deviations of normal distributions, cut where the model ends.
struct GroupBuild {
    double youngest, oldest;  ///< years, evenly distributed
    double muscle, muscleSigma, weight, weightSigma, proportions, proportionsSigma;
};

constexpr GroupBuild build(SubjectGroup group) {
    switch (group) {
        case SubjectGroup::Adults:
            return {18, 64, 0.5, 0.16, 0.5, 0.16, 0.5, 0.2};
        case SubjectGroup::Elders:
            return {65, 90, 0.42, 0.14, 0.52, 0.16, 0.5, 0.2};
        case SubjectGroup::Teenagers:
            return {13, 17, 0.48, 0.14, 0.46, 0.16, 0.5, 0.2};
        case SubjectGroup::Children:
            return {4, 12, 0.48, 0.12, 0.48, 0.16, 0.5, 0.2};
    }
    return {};
}

/// People between the ends of the gender slider, and how far from them.
constexpr double kBetweenShare = 0.2, kFurthestBetween = 0.2;

SliderSpread heightSpread(Sex sex, double ageSlider) {
    return sex == Sex::Male ? maleHeightSpread(ageSlider) : femaleHeightSpread(ageSlider);
}

void setEqualRaces(PhenotypeValues& phenotypes) {
    for (const Phenotype race : {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian}) {
        phenotypes[race] = 1. / 3;
    }
}

}  // namespace

std::string_view subjectSetName(SubjectSet set) {
    return set == SubjectSet::InsideModel ? "inside" : "outside";
}

std::string_view subjectGroupName(SubjectGroup group) {
    switch (group) {
        case SubjectGroup::Adults:
            return "adults";
        case SubjectGroup::Elders:
            return "elders";
        case SubjectGroup::Teenagers:
            return "teenagers";
        case SubjectGroup::Children:
            return "children";
    }
    return "";
}

SubjectSampler::SubjectSampler(const BodyModel& model, std::uint64_t seed, const OffModelSizes& sizes)
    : seed_(seed),
      sizes_(sizes),
      changes_(symmetricChanges(model)),
      localChangeCount_(static_cast<int>(model.localChangeLabels().size())) {}

Subject SubjectSampler::sample(SubjectSet set, SubjectGroup group, int index) const {
    // One stream for what both sets share, so that a body off the model is a body inside it made individual.
    auto random = SeededRandom::stream(
        {seed_, 1, static_cast<std::uint64_t>(group), static_cast<std::uint64_t>(index)});
    const GroupBuild b = build(group);
    Subject subject;
    subject.sex = index % 2 == 0 ? Sex::Male : Sex::Female;
    subject.ageYears = random.uniform(b.youngest, b.oldest);
    auto& p = subject.shape.phenotypes;
    const double between = random.chance(kBetweenShare) ? random.uniform(0, kFurthestBetween) : 0;
    p[Phenotype::Gender] = subject.sex == Sex::Male ? between : 1 - between;
    p[Phenotype::Age] = ageSliderFromYears(subject.ageYears);
    p[Phenotype::Muscle] = random.normalWithin(b.muscle, b.muscleSigma, 0.02, 0.98);
    p[Phenotype::Weight] = random.normalWithin(b.weight, b.weightSigma, 0.02, 0.98);
    const SliderSpread height = heightSpread(subject.sex, p[Phenotype::Age]);
    p[Phenotype::Height] = random.normalWithin(height.mean, height.sigma, 0.02, 0.98);
    p[Phenotype::Proportions] = random.normalWithin(b.proportions, b.proportionsSigma, 0.02, 0.98);
    setEqualRaces(p);
    if (set == SubjectSet::InsideModel) return subject;

    auto individual = SeededRandom::stream(
        {seed_, 2, static_cast<std::uint64_t>(group), static_cast<std::uint64_t>(index)});
    for (const Phenotype race : {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian}) {
        p[race] = individual.uniform(0.02, 1);
    }
    p[Phenotype::CupSize] = individual.normalWithin(0.5, sizes_.cupFirmness, 0.02, 0.98);
    p[Phenotype::Firmness] = individual.normalWithin(0.5, sizes_.cupFirmness, 0.02, 0.98);
    subject.shape.localChanges = Eigen::VectorXd::Zero(localChangeCount_);
    for (const SymmetricChange& change : changes_) {
        const double sigma = change.length ? sizes_.lengthChange : sizes_.girthChange;
        const double value = std::clamp(individual.normal(0, sigma), -1., 1.);
        for (const int side : change.sides) subject.shape.localChanges[side] = value;
    }
    for (double& axis : subject.landmarkBias.reshaped()) {
        axis = individual.normal(0, 1e-3 * sizes_.landmarkBiasMm);
    }
    return subject;
}

BodyShape SubjectSampler::meanShape(SubjectGroup group, std::optional<Sex> sex) const {
    const GroupBuild b = build(group);
    BodyShape shape;
    auto& p = shape.phenotypes;
    p[Phenotype::Gender] = !sex ? 0.5 : *sex == Sex::Male ? 0 : 1;
    p[Phenotype::Age] = ageSliderFromYears(0.5 * (b.youngest + b.oldest));
    p[Phenotype::Muscle] = b.muscle;
    p[Phenotype::Weight] = b.weight;
    const double age = p[Phenotype::Age];
    p[Phenotype::Height] = sex ? heightSpread(*sex, age).mean
                               : 0.5 * (maleHeightSpread(age).mean + femaleHeightSpread(age).mean);
    p[Phenotype::Proportions] = b.proportions;
    setEqualRaces(p);
    return shape;
}

double SubjectSampler::spread(SubjectGroup group, Phenotype phenotype) const {
    const GroupBuild b = build(group);
    switch (phenotype) {
        case Phenotype::Gender:
            return kBetweenShare * kFurthestBetween / std::sqrt(3.);
        case Phenotype::Age:
            return (ageSliderFromYears(b.oldest) - ageSliderFromYears(b.youngest)) / std::sqrt(12.);
        case Phenotype::Muscle:
            return b.muscleSigma;
        case Phenotype::Weight:
            return b.weightSigma;
        case Phenotype::Height:
            return maleHeightSpread(ageSliderFromYears(0.5 * (b.youngest + b.oldest))).sigma;
        case Phenotype::Proportions:
            return b.proportionsSigma;
        default:
            return 0;
    }
}

}  // namespace abf
