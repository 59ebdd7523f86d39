// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/body/age_slider.h"
#include "core/body/parameters.h"

namespace abf {

/// Mean and standard deviation of a phenotype in the population.
struct SliderSpread {
    double mean, sigma;
};

/// Height slider by age slider: the model package's Beta distributions, matched to the WHO's stature by age.
SliderSpread maleHeightSpread(double ageSlider);
SliderSpread femaleHeightSpread(double ageSlider);

/// The phenotypes that nothing but the height slider depends on have fixed spreads: the package's are flat
/// (proportions) or U-shaped (weight, muscle), which no maximum a posteriori estimate can use, so these are
/// broad normal distributions about the middle.
SliderSpread phenotypeSpread(Phenotype phenotype);
/// False for those of which nothing is usual: they stay near what was given.
bool hasUsualMean(Phenotype phenotype);

/// Age that is assumed when nothing is known.
inline constexpr double kAssumedAgeYears = 40;

}  // namespace abf
