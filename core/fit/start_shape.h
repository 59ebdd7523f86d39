// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>

#include "core/fit/start_features.h"

namespace abf {

/// What a start is guessed of.
inline constexpr std::array kGuessedPhenotypes = {Phenotype::Gender, Phenotype::Muscle, Phenotype::Weight,
                                                  Phenotype::Proportions};

/// `body` with its guessed phenotypes moved to what the photos suggest: the mean of their guesses, so their
/// order does not matter. A ridge regression of tools/derive_start_shape.cpp; what is not seen counts as
/// usual, and the less of the outlines is seen the nearer the guess stays to `body`. Within [0.05, 0.95].
PhenotypeValues guessedPhenotypes(const PhenotypeValues& body, std::span<const StartFeatures> photos);

/// What the regression sees: features made comparable and 0 where missing, then products of those that bodies
/// bend with. Shared with its training.
inline constexpr int kBentFeatures = 6;
inline constexpr int kStartInputCount = kStartFeatureCount + kBentFeatures * (kBentFeatures + 1) / 2;
Eigen::Array<double, kStartInputCount, 1> startInputs(const StartFeatures& features,
                                                      std::span<const double, kStartFeatureCount> means,
                                                      std::span<const double, kStartFeatureCount> sigmas);

}  // namespace abf
