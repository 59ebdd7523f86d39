// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/body_points.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// BlazePose's 33 landmarks as points of the body, in the detector's order: an anatomical base (a COCO
/// keypoint, a joint, a vertex of the face) moved by the calibrated offsets of landmark_offsets.h.
/// `withOffsets` false gives the bases alone, from which the calibration starts.
std::vector<BodyPoint> landmarkPoints(const BodyModel& model, bool withOffsets = true);

}  // namespace abf
