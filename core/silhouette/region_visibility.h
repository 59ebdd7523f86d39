// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/landmarks/landmarks.h"
#include "core/silhouette/body_region.h"

namespace abf {

/// How far the landmarks at the ends of each region vouch for it, 0..1: what the detector does not see (an
/// arm behind the back) has no contour of its own in the mask. Corrected landmarks vouch fully. Ignored ones
/// count as the other end does: the user distrusts a point, not the mask. The torso takes the best two of
/// shoulders and hips.
PerContourRegion<double> regionVisibility(const LandmarkSet& landmarks);

}  // namespace abf
