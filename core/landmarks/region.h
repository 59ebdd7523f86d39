// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>
#include <opencv2/core/types.hpp>

#include "core/landmarks/landmarks.h"

namespace abf {

/// The region that the landmark network wants around a person: a square 1.25 times the circle about the
/// mid-hip that holds the whole body, turned so that the body's axis points up.
/// `centre` is the mid-hip; `scalePoint` lies on that circle in the direction of the head. Any pixel frame
/// with y down. (MediaPipe: AlignmentPointsRectsCalculator, target 90 degrees, then scale 1.25.)
RegionOfInterest regionFromAlignment(const Eigen::Vector2d& centre, const Eigen::Vector2d& scalePoint);

/// The region for a person that fills `box`, with the head towards `angle` clockwise from up.
RegionOfInterest regionFromBox(const cv::Rect2d& box, double angle = 0);

/// The upright square that holds a whole image of this size, centred on it.
RegionOfInterest letterboxRegion(int width, int height);

/// Photo position of a crop position; crop positions run from (0, 0) to (cropSide, cropSide), corner to
/// corner.
Eigen::Affine2d photoFromCrop(const RegionOfInterest& region, double cropSide);

/// The region in another pixel scale.
RegionOfInterest scaled(const RegionOfInterest& region, double factor);

/// Upright bounding box of the region.
cv::Rect2d boundingBox(const RegionOfInterest& region);

/// The angle brought into (-pi, pi].
double wrapAngle(double radians);

}  // namespace abf
