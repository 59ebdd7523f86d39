// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// The local changes that let a fit make a body individual: few, and both sides alike. The first 24 of the
/// choice that tools/choose_body_changes prints, and the girths of waist and upper arm, which people measure.
/// How much they bring: docs/priors.md.
inline constexpr std::array<std::string_view, 26> kBodyChangeLabels = {
    "measure-bust-circ-incr",
    "measure-waist-circ-incr",
    "measure-hips-circ-incr",
    "measure-thigh-circ-incr",
    "measure-calf-circ-incr",
    "measure-upperarm-circ-incr",
    "measure-upperarm-length-incr",
    "measure-lowerarm-length-incr",
    "measure-lowerleg-height-incr",
    "measure-waisttohip-dist-incr",
    "upperlegs-height-incr",
    "neck-scale-vert-incr",
    "torso-scale-vert-incr",
    "torso-scale-horiz-incr",
    "torso-scale-depth-incr",
    "torso-trans-forward",
    "torso-trans-up",
    "hip-scale-vert-incr",
    "hip-scale-horiz-incr",
    "hip-scale-depth-incr",
    "hip-trans-forward",
    "hip-trans-up",
    "hip-waist-up",
    "stomach-pregnant-incr",
    "pelvis-tone-incr",
    "breast-trans-up",
};
inline constexpr int kBodyChangeCount = static_cast<int>(kBodyChangeLabels.size());

/// One of the list in a model.
struct FittedBodyChange {
    int row;          ///< in kBodyChangeLabels
    int localChange;  ///< in BodyModel::localChangeLabels()
};

/// Those of the list that the model has, in the order of the list.
std::vector<FittedBodyChange> fittedBodyChanges(const BodyModel& model);

}  // namespace abf
