// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/silhouette/body_region.h"

namespace abf {

/// What lies between the skin and the outline of the dressed person, by region: its expected thickness and
/// how far that may be off (a standard deviation), metres. All zero for skin or a tight suit.
struct ClothingAllowance {
    PerContourRegion<double> thickness{};
    PerContourRegion<double> spread{};
};

/// Left and right wear the same; the torso stands alone: torso, upper arms, forearms, thighs, shanks.
inline constexpr int kClothingGroupCount = 5;
constexpr int clothingGroup(BodyRegion region) {
    return region == BodyRegion::Torso ? 0 : (static_cast<int>(indexOf(region)) + 1) / 2;
}
/// The left region of a group, or the torso.
constexpr BodyRegion regionOfClothing(int group) {
    return static_cast<BodyRegion>(group == 0 ? 0 : 2 * group - 1);
}

enum class ClothingFit { Tight, Normal, Loose };

/// Starting points. Normal clothes: on the one photo of a man of known girths the contour cost was lowest
/// near half a centimetre at the waist and .8 ± .5 cm was identifiable; forearms are mostly bare.
constexpr ClothingAllowance clothingAllowance(ClothingFit fit) {
    // torso, upper arms, forearms, thighs, shanks
    constexpr auto byPair = [](double torso, double upperArm, double forearm, double thigh, double shank) {
        return PerContourRegion<double>{torso, upperArm, upperArm, forearm, forearm,
                                        thigh, thigh,    shank,    shank};
    };
    switch (fit) {
        case ClothingFit::Tight:
            return {byPair(.001, .0005, .0005, .001, .0005), byPair(.0015, .001, .001, .0015, .001)};
        case ClothingFit::Normal:
            return {byPair(.008, .006, .003, .008, .008), byPair(.008, .006, .005, .008, .008)};
        case ClothingFit::Loose:
            return {byPair(.025, .015, .010, .020, .025), byPair(.015, .012, .010, .012, .015)};
    }
    return {};
}

}  // namespace abf
