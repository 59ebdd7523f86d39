// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/landmarks/landmarks.h"

namespace abf {

/// Makes true landmark positions (camera axes, the person in the middle of the view) err in depth as the
/// detector's do: the segments of landmarkDirections() that have a known bias are tilted by it, and what
/// hangs on them moves along. The inverse of the correction that worldDirection() makes.
void biasDepths(Eigen::Matrix<double, 3, kLandmarkCount>& points);

}  // namespace abf
