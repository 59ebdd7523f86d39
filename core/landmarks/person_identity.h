// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/landmarks/detection_decoding.h"
#include "core/landmarks/landmark_network.h"

namespace abf {

/// Whether two detections mean one head: their centres are closer than half a head. The surest sign
/// in a group, where the regions of neighbours overlap widely.
bool sameHead(const PersonDetection& a, const PersonDetection& b);

/// Whether a detection's head is that of a pose.
bool sameHead(const PersonDetection& detection, const PoseEstimate& pose);

/// Whether two poses lie on one another: their landmarks differ by less than a tenth of the region in the
/// mean (neighbours who stand shoulder to shoulder in one pose differ by about a fifth).
bool samePerson(const PoseEstimate& a, const PoseEstimate& b);

}  // namespace abf
