// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/body_points.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// Points that tell how a body stands, in the order of StancePoint; kept behind the landmark points.
enum StancePoint {
    kCentreOfMass = kLandmarkCount,
    kLeftHeelSole,
    kLeftBallSole,
    kRightHeelSole,
    kRightBallSole,
    kLandmarkAndStanceCount
};

/// The centre of mass as a weighted mean of joints (segment masses and centres of de Leva, J. Biomechanics
/// 29, 1996, mean of the sexes) and four points of the soles that lie on the floor in the rest pose.
std::vector<BodyPoint> stancePoints(const BodyModel& model);

}  // namespace abf
