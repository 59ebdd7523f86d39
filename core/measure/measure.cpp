// SPDX-License-Identifier: Apache-2.0
#include "core/measure/measure.h"

#include <algorithm>

namespace abf {
namespace {

using enum Measure;
using enum MeasureUnit;

constexpr MeasureGroup kWhole = MeasureGroup::Whole, kGirth = MeasureGroup::Girth,
                       kLength = MeasureGroup::Length, kHeight = MeasureGroup::Height;

constexpr std::array<MeasureInfo, kMeasureCount> kCatalogue = {{
    {Stature, "stature", "height", Metre, "From the soles to the top of the head.", kWhole, "5.1.1"},
    {Mass, "mass", "weight", Kilogram, "Volume times the density of the body.", kWhole, "5.6.1"},
    {Volume, "volume", "volume", CubicMetre, "Enclosed by the skin.", kWhole, ""},
    {SurfaceArea, "surface_area", "skin area", SquareMetre, "Of the skin.", kWhole, ""},
    {BodyMassIndex, "body_mass_index", "body mass index", KilogramPerSquareMetre,
     "Weight over height squared.", kWhole, ""},
    {BodyFat, "body_fat", "body fat", Share, "Estimated from body mass index, sex and age.", kWhole, ""},

    {HeadGirth, "head_girth", "head", Metre, "Level, the largest above ears and brows.", kGirth, ""},
    {NeckGirth, "neck_girth", "neck", Metre, "Around the lower half of the neck, square to it.", kGirth,
     "5.3.2"},
    {NeckBaseGirth, "neck_base_girth", "neck base", Metre,
     "Over the neck's bone at the back, the sides of the neck and the hollow between the collar bones.",
     kGirth, "5.3.3"},
    {ChestGirth, "chest_girth", "chest", Metre, "Level, at the height of the nipples.", kGirth, "5.3.4"},
    {UnderbustGirth, "underbust_girth", "underbust", Metre, "Level, just below the breasts.", kGirth, ""},
    {WaistGirth, "waist_girth", "waist", Metre, "Level, midway between lowest rib and hip bone.", kGirth,
     "5.3.10"},
    {AbdomenGirth, "abdomen_girth", "abdomen", Metre, "Level, at the navel.", kGirth, ""},
    {TopHipGirth, "top_hip_girth", "top hip", Metre, "Level, midway between waist and hip.", kGirth,
     "5.3.12"},
    {HipGirth, "hip_girth", "hip", Metre, "Level, at the fullest part of the buttocks.", kGirth, "5.3.13"},
    {TorsoGirth, "torso_girth", "torso", Metre,
     "From the middle of a shoulder over the front, between the legs and up the back.", kGirth, ""},
    {UpperArmGirth, "upper_arm_girth", "upper arm", Metre,
     "Midway from shoulder to elbow, square to the arm.", kGirth, "5.3.16"},
    {ElbowGirth, "elbow_girth", "elbow", Metre, "Around the elbow, square to the arm.", kGirth, ""},
    {ForearmGirth, "forearm_girth", "forearm", Metre, "The fullest part below the elbow, square to the arm.",
     kGirth, ""},
    {WristGirth, "wrist_girth", "wrist", Metre, "Around the wrist, square to the forearm.", kGirth, "5.3.19"},
    {ThighGirth, "thigh_girth", "thigh", Metre, "Level, at the fullest part of the thigh.", kGirth, "5.3.20"},
    {MidThighGirth, "mid_thigh_girth", "mid thigh", Metre, "Level, midway between crotch and kneecap.",
     kGirth, "5.3.21"},
    {KneeGirth, "knee_girth", "knee", Metre, "Level, at the middle of the kneecap.", kGirth, "5.3.22"},
    {CalfGirth, "calf_girth", "calf", Metre, "Level, at the fullest part of the calf.", kGirth, "5.3.24"},
    {AnkleGirth, "ankle_girth", "ankle", Metre, "Level, at the thinnest part above the ankle.", kGirth, ""},

    {ShoulderWidth, "shoulder_width", "shoulder width", Metre,
     "Straight, between the outer ends of the shoulders.", kLength, ""},
    {CrossShoulder, "cross_shoulder", "across shoulders", Metre,
     "Over the back, from one shoulder's end over the neck's bone to the other's.", kLength, "5.4.3"},
    {ShoulderLength, "shoulder_length", "shoulder length", Metre,
     "From the side of the neck to the outer end of the shoulder.", kLength, ""},
    {AcrossBack, "across_back", "across back", Metre,
     "Between the creases of the arms, midway between shoulder and armpit, over the back.", kLength, ""},
    {AcrossFront, "across_front", "across front", Metre,
     "Between the creases of the arms, midway between shoulder and armpit, over the chest.", kLength, ""},
    {BackLength, "back_length", "back length", Metre, "Down the back, from the neck's bone to the waist.",
     kLength, "5.4.5"},
    {FrontLength, "front_length", "front length", Metre,
     "Down the front, from the hollow between the collar bones to the waist.", kLength, ""},
    {ArmLength, "arm_length", "arm length", Metre, "From shoulder over elbow to wrist.", kLength, "5.7.8"},
    {UpperArmLength, "upper_arm_length", "upper arm length", Metre, "From shoulder to elbow.", kLength, ""},
    {ForearmLength, "forearm_length", "forearm length", Metre, "From elbow to wrist.", kLength, ""},
    {SleeveLength, "sleeve_length", "sleeve length", Metre,
     "From the neck's bone over shoulder and elbow to the wrist.", kLength, "5.4.17"},
    {HandLength, "hand_length", "hand length", Metre, "From the wrist to the tip of the middle finger.",
     kLength, ""},
    {FootLength, "foot_length", "foot length", Metre, "From the heel to the tip of the toes.", kLength, ""},
    {FootBreadth, "foot_breadth", "foot breadth", Metre, "Across the ball of the foot.", kLength, ""},

    {NeckHeight, "neck_height", "neck height", Metre, "From the soles to the bone at the neck's back.",
     kHeight, ""},
    {WaistHeight, "waist_height", "waist height", Metre, "From the soles to the waist.", kHeight, ""},
    {HipHeight, "hip_height", "hip height", Metre, "From the soles to the fullest part of the buttocks.",
     kHeight, ""},
    {Inseam, "inseam", "inseam", Metre, "From the crotch to the soles.", kHeight, "5.1.15"},
    {KneeHeight, "knee_height", "knee height", Metre, "From the soles to the middle of the kneecap.", kHeight,
     ""},
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
