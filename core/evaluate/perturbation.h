// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace abf {

/// How a synthetic photo differs from what an ideal detector would find in an ideal photo. Sizes in percent
/// of the stature (as it appears in the photo, for what lies in the photo); standard deviations unless said
/// otherwise.
struct Perturbation {
    std::string name;
    double landmarks = 0;         ///< each coordinate of every landmark; used when not byLandmark
    bool byLandmark = false;      ///< instead: the sigmas of core/fit/landmark_evidence
    double outline = 0;           ///< of the mask's outline, across it
    double outlineReach = 1;      ///< over which the outline's error is correlated
    double clothes = 0;           ///< constant thickness of undeclared clothes, where a photo has them
    double worldPlane = 0;        ///< world landmarks, across the line of sight
    double worldDepth = 0;        ///< world landmarks, along it: 1.8 turns a forearm by 8°, a thigh by 6°
    bool depthBias = false;       ///< world landmarks have the detector's known bias in depth
    double hiddenVisibility = 1;  ///< of a landmark behind the body
    double hiddenFactor = 1;      ///< by which the errors of such a landmark are larger
    double focalKnownShare = 1;   ///< share of photos whose focal length is known
};

/// The sizes of the table of rows that fits are compared by: 3, 2 and 6 pixels at a stature of 1,000 pixels.
Perturbation tablePerturbation();
/// Errors as the detector makes them on real photos.
Perturbation fieldPerturbation();
/// None but the bias in depth of the detector's world landmarks, which the fit expects. Not for
/// perturbationFromName.
Perturbation idealPerturbation();
/// By name: "table", "field".
std::optional<Perturbation> perturbationFromName(std::string_view name);

}  // namespace abf
