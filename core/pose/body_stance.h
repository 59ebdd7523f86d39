// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"

namespace abf {

/// How a body stands that poses for something.
enum class BodyStance {
    Rest,      ///< the rest pose of the model: what shapes, measures and exports rest on
    T,         ///< arms level, straight out to the sides
    A,         ///< arms straight, 45° below level
    Measuring  ///< feet below the hips, arms straight and 15° off the vertical, as for a tape measure
};

/// The pose (LocalRef, all bones) in which a body of this shape stands so. T, A and Measuring follow from its
/// own skeleton; what they do not name is as in Rest. The root's delta is taken from `from`: the body stays
/// where it stands and keeps facing where it does, and "level" means across the pelvis. Some 0.1 ms.
BodyPose poseOfStance(const std::shared_ptr<const BodyModel>& model, const BodyShape& shape,
                      BodyStance stance, const BodyPose& from);

}  // namespace abf
