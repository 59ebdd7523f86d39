// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/clothing_estimate.h"

#include <algorithm>
#include <cmath>

namespace abf {
namespace {

using enum BodyRegion;

/// Left and right wear the same. The torso stands alone.
constexpr std::array<std::array<BodyRegion, 2>, 5> kGroups = {{{Torso, Torso},
                                                               {UpperArmLeft, UpperArmRight},
                                                               {ForearmLeft, ForearmRight},
                                                               {ThighLeft, ThighRight},
                                                               {ShankLeft, ShankRight}}};

/// Cauchy weights settle in a few steps from a start as near as the prior's.
constexpr int kSteps = 8;

}  // namespace

ClothingAllowance estimateClothing(const SilhouetteMatch& match, const ClothingAllowance& prior) {
    ClothingAllowance estimate = prior;
    for (const auto& [left, right] : kGroups) {
        const double expected = prior.thickness[indexOf(left)], spread = prior.spread[indexOf(left)];
        if (!(spread > 0)) continue;
        double thickness = expected, precision = 0;
        for (int step = 0; step < kSteps; ++step) {
            precision = 1 / (spread * spread);
            double weighted = expected * precision;
            for (std::size_t i = 0; i < match.terms.size(); ++i) {
                const SilhouettePair& pair = match.pairs[i];
                if (pair.body.region != left && pair.body.region != right) continue;
                const PointTerm& term = match.terms[i];
                const double slope = pair.pxPerMetre / term.sigma, offset = pair.beyondMaskPx / term.sigma;
                const double residual = offset + thickness * slope;
                const double weight = term.weight * term.loss().derivative(residual * residual);
                precision += weight * slope * slope;
                weighted -= weight * slope * offset;
            }
            thickness = std::max(0.0, weighted / precision);
        }
        for (const BodyRegion region : {left, right}) {
            estimate.thickness[indexOf(region)] = thickness;
            estimate.spread[indexOf(region)] = std::sqrt(1 / precision);
        }
    }
    return estimate;
}

}  // namespace abf
