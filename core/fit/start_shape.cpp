// SPDX-License-Identifier: Apache-2.0
#include "core/fit/start_shape.h"

#include <algorithm>
#include <cmath>

#include "core/fit/start_shape_table.h"

namespace abf {
namespace {

/// The ends of a slider are reached by evidence only.
constexpr double kLeast = 0.05, kMost = 0.95;
/// A single strange level shall not carry the guess away.
constexpr double kMostSigmas = 3;
/// Waist and hips from either side, upper arms, thighs, the gender compared with.
constexpr std::array<int, kBentFeatures> kBent = {3, 3 + kTorsoLevels, 2 * kTorsoLevels,
                                                  2 * kTorsoLevels + 2 * kArmLevels,
                                                  2 * kTorsoLevels + 2 * kArmLevels + kLegLevels,
                                                  kStartFeatureCount - 1};

}  // namespace

Eigen::Array<double, kStartInputCount, 1> startInputs(const StartFeatures& features,
                                                      std::span<const double, kStartFeatureCount> means,
                                                      std::span<const double, kStartFeatureCount> sigmas) {
    Eigen::Array<double, kStartInputCount, 1> inputs = Eigen::Array<double, kStartInputCount, 1>::Zero();
    for (int i = 0; i < kStartFeatureCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (std::isfinite(features[i]) && sigmas[at] > 0) {
            inputs[i] = std::clamp((features[i] - means[at]) / sigmas[at], -kMostSigmas, kMostSigmas);
        }
    }
    int next = kStartFeatureCount;
    for (std::size_t i = 0; i < kBent.size(); ++i) {
        for (std::size_t k = i; k < kBent.size(); ++k) inputs[next++] = inputs[kBent[i]] * inputs[kBent[k]];
    }
    return inputs;
}

PhenotypeValues guessedPhenotypes(const PhenotypeValues& body, std::span<const StartFeatures> photos) {
    PhenotypeValues guess = body;
    if (photos.empty()) return guess;
    Eigen::Array<double, kGuessedPhenotypes.size(), 1> sum;
    sum.setZero();
    for (const StartFeatures& photo : photos) {
        const auto inputs = startInputs(photo, kStartFeatureMeans, kStartFeatureSigmas);
        const double seen = outlineSeen(photo);
        for (std::size_t t = 0; t < kGuessedPhenotypes.size(); ++t) {
            double change = kStartIntercepts[t];
            for (int i = 0; i < kStartInputCount; ++i) {
                change += kStartWeights[t][static_cast<std::size_t>(i)] * inputs[i];
            }
            sum[static_cast<Eigen::Index>(t)] += seen * change;
        }
    }
    for (std::size_t t = 0; t < kGuessedPhenotypes.size(); ++t) {
        double& value = guess[kGuessedPhenotypes[t]];
        value = std::clamp(value + sum[static_cast<Eigen::Index>(t)] / static_cast<double>(photos.size()), kLeast, kMost);
    }
    return guess;
}

}  // namespace abf
