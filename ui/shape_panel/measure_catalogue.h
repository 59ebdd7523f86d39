// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <array>

#include "core/measure/measure.h"

namespace abf::ui {

/// The words of core's measures again, where the tools for translations find them; a test holds both together.
struct MeasureWords {
    const char *name, *definition;
};

// clang-format off
inline constexpr std::array<MeasureWords, kMeasureCount> kMeasureCatalogue = {{
    {QT_TRANSLATE_NOOP("Measure", "height"), QT_TRANSLATE_NOOP("Measure", "From the soles to the top of the head.")},
    {QT_TRANSLATE_NOOP("Measure", "weight"), QT_TRANSLATE_NOOP("Measure", "Volume times the density of the body.")},
    {QT_TRANSLATE_NOOP("Measure", "volume"), QT_TRANSLATE_NOOP("Measure", "Enclosed by the skin.")},
    {QT_TRANSLATE_NOOP("Measure", "skin area"), QT_TRANSLATE_NOOP("Measure", "Of the skin.")},
    {QT_TRANSLATE_NOOP("Measure", "body mass index"), QT_TRANSLATE_NOOP("Measure", "Weight over height squared.")},
    {QT_TRANSLATE_NOOP("Measure", "body fat"), QT_TRANSLATE_NOOP("Measure", "Estimated from body mass index, sex and age.")},
    {QT_TRANSLATE_NOOP("Measure", "head"), QT_TRANSLATE_NOOP("Measure", "Level, the largest above ears and brows.")},
    {QT_TRANSLATE_NOOP("Measure", "neck"), QT_TRANSLATE_NOOP("Measure", "Around the lower half of the neck, square to it.")},
    {QT_TRANSLATE_NOOP("Measure", "neck base"), QT_TRANSLATE_NOOP("Measure", "Over the neck's bone at the back, the sides of the neck and the hollow between the collar bones.")},
    {QT_TRANSLATE_NOOP("Measure", "chest"), QT_TRANSLATE_NOOP("Measure", "Level, at the height of the nipples.")},
    {QT_TRANSLATE_NOOP("Measure", "underbust"), QT_TRANSLATE_NOOP("Measure", "Level, just below the breasts.")},
    {QT_TRANSLATE_NOOP("Measure", "waist"), QT_TRANSLATE_NOOP("Measure", "Level, midway between lowest rib and hip bone.")},
    {QT_TRANSLATE_NOOP("Measure", "abdomen"), QT_TRANSLATE_NOOP("Measure", "Level, at the navel.")},
    {QT_TRANSLATE_NOOP("Measure", "top hip"), QT_TRANSLATE_NOOP("Measure", "Level, midway between waist and hip.")},
    {QT_TRANSLATE_NOOP("Measure", "hip"), QT_TRANSLATE_NOOP("Measure", "Level, at the fullest part of the buttocks.")},
    {QT_TRANSLATE_NOOP("Measure", "torso"), QT_TRANSLATE_NOOP("Measure", "From the middle of a shoulder over the front, between the legs and up the back.")},
    {QT_TRANSLATE_NOOP("Measure", "upper arm"), QT_TRANSLATE_NOOP("Measure", "Midway from shoulder to elbow, square to the arm.")},
    {QT_TRANSLATE_NOOP("Measure", "elbow"), QT_TRANSLATE_NOOP("Measure", "Around the elbow, square to the arm.")},
    {QT_TRANSLATE_NOOP("Measure", "forearm"), QT_TRANSLATE_NOOP("Measure", "The fullest part below the elbow, square to the arm.")},
    {QT_TRANSLATE_NOOP("Measure", "wrist"), QT_TRANSLATE_NOOP("Measure", "Around the wrist, square to the forearm.")},
    {QT_TRANSLATE_NOOP("Measure", "thigh"), QT_TRANSLATE_NOOP("Measure", "Level, at the fullest part of the thigh.")},
    {QT_TRANSLATE_NOOP("Measure", "mid thigh"), QT_TRANSLATE_NOOP("Measure", "Level, midway between crotch and kneecap.")},
    {QT_TRANSLATE_NOOP("Measure", "knee"), QT_TRANSLATE_NOOP("Measure", "Level, at the middle of the kneecap.")},
    {QT_TRANSLATE_NOOP("Measure", "calf"), QT_TRANSLATE_NOOP("Measure", "Level, at the fullest part of the calf.")},
    {QT_TRANSLATE_NOOP("Measure", "ankle"), QT_TRANSLATE_NOOP("Measure", "Level, at the thinnest part above the ankle.")},
    {QT_TRANSLATE_NOOP("Measure", "shoulder width"), QT_TRANSLATE_NOOP("Measure", "Straight, between the outer ends of the shoulders.")},
    {QT_TRANSLATE_NOOP("Measure", "across shoulders"), QT_TRANSLATE_NOOP("Measure", "Over the back, from one shoulder's end over the neck's bone to the other's.")},
    {QT_TRANSLATE_NOOP("Measure", "shoulder length"), QT_TRANSLATE_NOOP("Measure", "From the side of the neck to the outer end of the shoulder.")},
    {QT_TRANSLATE_NOOP("Measure", "across back"), QT_TRANSLATE_NOOP("Measure", "Between the creases of the arms, midway between shoulder and armpit, over the back.")},
    {QT_TRANSLATE_NOOP("Measure", "across front"), QT_TRANSLATE_NOOP("Measure", "Between the creases of the arms, midway between shoulder and armpit, over the chest.")},
    {QT_TRANSLATE_NOOP("Measure", "back length"), QT_TRANSLATE_NOOP("Measure", "Down the back, from the neck's bone to the waist.")},
    {QT_TRANSLATE_NOOP("Measure", "front length"), QT_TRANSLATE_NOOP("Measure", "Down the front, from the hollow between the collar bones to the waist.")},
    {QT_TRANSLATE_NOOP("Measure", "arm length"), QT_TRANSLATE_NOOP("Measure", "From shoulder over elbow to wrist.")},
    {QT_TRANSLATE_NOOP("Measure", "upper arm length"), QT_TRANSLATE_NOOP("Measure", "From shoulder to elbow.")},
    {QT_TRANSLATE_NOOP("Measure", "forearm length"), QT_TRANSLATE_NOOP("Measure", "From elbow to wrist.")},
    {QT_TRANSLATE_NOOP("Measure", "sleeve length"), QT_TRANSLATE_NOOP("Measure", "From the neck's bone over shoulder and elbow to the wrist.")},
    {QT_TRANSLATE_NOOP("Measure", "hand length"), QT_TRANSLATE_NOOP("Measure", "From the wrist to the tip of the middle finger.")},
    {QT_TRANSLATE_NOOP("Measure", "foot length"), QT_TRANSLATE_NOOP("Measure", "From the heel to the tip of the toes.")},
    {QT_TRANSLATE_NOOP("Measure", "foot breadth"), QT_TRANSLATE_NOOP("Measure", "Across the ball of the foot.")},
    {QT_TRANSLATE_NOOP("Measure", "neck height"), QT_TRANSLATE_NOOP("Measure", "From the soles to the bone at the neck's back.")},
    {QT_TRANSLATE_NOOP("Measure", "waist height"), QT_TRANSLATE_NOOP("Measure", "From the soles to the waist.")},
    {QT_TRANSLATE_NOOP("Measure", "hip height"), QT_TRANSLATE_NOOP("Measure", "From the soles to the fullest part of the buttocks.")},
    {QT_TRANSLATE_NOOP("Measure", "inseam"), QT_TRANSLATE_NOOP("Measure", "From the crotch to the soles.")},
    {QT_TRANSLATE_NOOP("Measure", "knee height"), QT_TRANSLATE_NOOP("Measure", "From the soles to the middle of the kneecap.")}}};
// clang-format on

}  // namespace abf::ui
