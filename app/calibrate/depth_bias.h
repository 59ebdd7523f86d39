// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/fit/landmark_evidence.h"

namespace abf::calibrate {

/// One direction of one picture: how far from the camera it points, by the detector's world landmarks and in
/// truth. Degrees above the image plane, away from the camera.
struct DepthSample {
    int subject = 0, direction = 0;  ///< direction: index into landmarkDirections()
    double detectedDeg = 0, trueDeg = 0;
    double angleDeg = 0;  ///< whole angle between the two
    bool facing = false;
};

/// Median of detected minus true.
double medianBias(const std::vector<DepthSample>& samples);

/// Prints bias (all, facing, from behind) and the spread left after taking the first away, a line a
/// direction.
void printDepthBias(const std::vector<DepthSample>& samples);

}  // namespace abf::calibrate
