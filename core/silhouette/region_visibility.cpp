// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/region_visibility.h"

#include <algorithm>

namespace abf {
namespace {

struct RegionEnds {
    BodyRegion region;
    int from, to;  ///< landmark indices
};

constexpr std::array<RegionEnds, 8> kEnds = {{
    {BodyRegion::UpperArmLeft, 11, 13},
    {BodyRegion::UpperArmRight, 12, 14},
    {BodyRegion::ForearmLeft, 13, 15},
    {BodyRegion::ForearmRight, 14, 16},
    {BodyRegion::ThighLeft, 23, 25},
    {BodyRegion::ThighRight, 24, 26},
    {BodyRegion::ShankLeft, 25, 27},
    {BodyRegion::ShankRight, 26, 28},
}};
constexpr std::array<int, 4> kTorsoCorners = {11, 12, 23, 24};

/// Below this the detector is guessing; from the upper one on it is as sure as it gets.
constexpr double kGuess = 0.2, kSure = 0.8;

double trust(const Landmark& landmark) {
    if (landmark.occluded) return 0;
    if (landmark.corrected) return 1;
    return std::clamp((landmark.visibility - kGuess) / (kSure - kGuess), 0.0, 1.0);
}

}  // namespace

PerContourRegion<double> regionVisibility(const LandmarkSet& landmarks) {
    const auto at = [&](int index) -> const Landmark& { return landmarks[static_cast<std::size_t>(index)]; };
    PerContourRegion<double> visibility{};
    for (const RegionEnds& ends : kEnds) {
        const Landmark &from = at(ends.from), &to = at(ends.to);
        double value = std::min(trust(from), trust(to));
        if (from.ignored && to.ignored) {
            value = 0;
        } else if (from.ignored || to.ignored) {
            value = trust(from.ignored ? to : from);
        }
        visibility[indexOf(ends.region)] = value;
    }
    std::array<double, kTorsoCorners.size()> corners{};
    std::transform(kTorsoCorners.begin(), kTorsoCorners.end(), corners.begin(),
                   [&](int index) { return at(index).ignored ? 0 : trust(at(index)); });
    std::sort(corners.begin(), corners.end(), std::greater<>());
    visibility[indexOf(BodyRegion::Torso)] = corners[1];
    return visibility;
}

}  // namespace abf
