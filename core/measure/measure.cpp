// SPDX-License-Identifier: Apache-2.0
#include "core/measure/measure.h"

#include <algorithm>

namespace abf {
namespace {

using enum Measure;
using enum MeasureUnit;

constexpr std::array<MeasureInfo, kMeasureCount> kCatalogue = {{
    {Stature, "stature", "height", Metre, "From the soles to the top of the head."},
    {Mass, "mass", "weight", Kilogram, "Volume times the density of the body."},
    {Volume, "volume", "volume", CubicMetre, "Enclosed by the skin."},
    {ChestGirth, "chest_girth", "chest", Metre, "Level, at the height of the nipples."},
    {UnderbustGirth, "underbust_girth", "underbust", Metre, "Level, just below the breasts."},
    {WaistGirth, "waist_girth", "waist", Metre, "Level, midway between lowest rib and hip bone."},
    {HipGirth, "hip_girth", "hip", Metre, "Level, at the fullest part of the buttocks."},
    {NeckGirth, "neck_girth", "neck", Metre, "Around the lower half of the neck, square to it."},
    {UpperArmGirth, "upper_arm_girth", "upper arm", Metre, "Midway from shoulder to elbow, square to the arm."},
    {WristGirth, "wrist_girth", "wrist", Metre, "Around the wrist, square to the forearm."},
    {ThighGirth, "thigh_girth", "thigh", Metre, "Level, at the fullest part of the thigh."},
    {KneeGirth, "knee_girth", "knee", Metre, "Level, at the middle of the kneecap."},
    {CalfGirth, "calf_girth", "calf", Metre, "Level, at the fullest part of the calf."},
    {AnkleGirth, "ankle_girth", "ankle", Metre, "Level, at the thinnest part above the ankle."},
    {ShoulderWidth, "shoulder_width", "shoulder width", Metre, "Between the outer ends of the shoulders."},
    {ArmLength, "arm_length", "arm length", Metre, "From shoulder over elbow to wrist."},
    {Inseam, "inseam", "inseam", Metre, "From the crotch to the soles."},
    {BackLength, "back_length", "back length", Metre, "From the neck's base to the waist."},
}};

}  // namespace

std::span<const MeasureInfo> measureCatalogue() {
    return kCatalogue;
}

const MeasureInfo& measureInfo(Measure measure) {
    return kCatalogue[indexOf(measure)];
}

std::optional<Measure> measureFromKey(std::string_view key) {
    const auto found = std::ranges::find(kCatalogue, key, &MeasureInfo::key);
    if (found == kCatalogue.end()) return {};
    return found->measure;
}

}  // namespace abf
