// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/fit/fit_problem.h"
#include "core/silhouette/silhouette_matcher.h"

namespace abf {

/// Levels along a limb at which the outline is looked at, from its upper end to its lower.
inline constexpr int kTorsoLevels = 6, kArmLevels = 2, kLegLevels = 3;
/// Segments between landmarks whose lengths are compared.
inline constexpr int kComparedSegments = 8;
/// The torso's levels as seen from the front, then as seen from the side; upper arms, forearms, thighs, shanks;
/// segments; the gender slider of the body compared with.
inline constexpr int kStartFeatureCount =
    2 * kTorsoLevels + 2 * kArmLevels + 2 * kLegLevels + kComparedSegments + 1;

/// How a person in one photo differs from a body that stands there in nearly the same pose; NaN: not seen.
/// Outlines: mean distance of the person's outline beyond the body's, less the usual clothing, percent of the
/// stature, positive for a thicker person. Segments: ln of the length in the photo over the body's. Left and
/// right count together.
using StartFeatures = Eigen::Array<double, kStartFeatureCount, 1>;

/// `points`: the landmark points of the posed body, `vertices`: its mesh, both in the frame that `camera` maps
/// from. `match`: its outline paired with the mask's, or null. `clothing`: as it is thought to be, metres, by
/// group; empty: none.
StartFeatures startFeatures(const FitView& view, const PinholeCamera& camera, double staturePx,
                            const Eigen::Matrix3Xd& points, const Eigen::Matrix3Xf& vertices,
                            const SilhouetteMatch* match, const Eigen::VectorXd& clothing,
                            const PhenotypeValues& body);

/// How much of the outline was seen, 0..1.
double outlineSeen(const StartFeatures& features);

}  // namespace abf
