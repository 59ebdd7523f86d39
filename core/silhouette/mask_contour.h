// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// A sample of the outline of a person mask.
struct MaskContourPoint {
    Eigen::Vector2d position;  ///< full-size photo pixels
    Eigen::Vector2d normal;    ///< unit, out of the person
    double straightness = 1;   ///< chord over arc of the surroundings, 0..1; low where the outline turns
    bool usable = true;  ///< false where the photo or the detector's region ends: not the person's outline
    bool hole = false;   ///< of a gap inside the outline, such as between arm and torso
};

/// The outline of one person: closed loops of evenly spaced points.
struct MaskContour {
    std::vector<MaskContourPoint> points;
    std::vector<int> loopStart;  ///< per loop its first point; one more at the end
    double spacing = 0;          ///< between neighbours, about; full-size pixels
    double resolution = 0;       ///< full-size pixels a pixel of the working image
    cv::Rect2d box;              ///< around the points, full-size pixels
};

struct MaskContourOptions {
    int longSide = 512;      ///< the person is scaled down until its longer side has at most so many pixels
    double smoothing = 1.0;  ///< Gaussian, working pixels: removes the steps of masks that were enlarged
    double spacing = 1.5;    ///< working pixels between points
    double borderMargin = 0.006;      ///< of the person's longer side (and at least 3 working pixels)
    double leastHole = 0.0005;        ///< area of a gap over the square of the person's longer side
    double leastPart = 0.01;          ///< area of a separate piece over that of the largest
    double straightnessReach = 0.02;  ///< of the person's longer side, to either side
};

/// The outline of the person in `mask` (CV_8UC1, 255 = person, soft values welcome; any size with the photo's
/// aspect), with sub-pixel positions where the mask crosses one half. The person is all connected pieces that
/// contain one of `insiders` (full-size pixels: the trusted landmarks), or the largest piece where none does;
/// pieces are told apart by sharing sides, not corners. `region`, when given, is what the detector looked at:
/// beyond it the mask means nothing.
///
/// Empty contour (no points): the mask shows nobody. Errors: InvalidArgument for another type or an empty
/// photo size. 1 to 3 ms.
Result<MaskContour> maskContour(const cv::Mat& mask, cv::Size photoSize,
                                std::span<const Eigen::Vector2d> insiders,
                                const std::optional<RegionOfInterest>& region = {},
                                const MaskContourOptions& options = {});

/// The landmarks that can tell a person's pieces from others: visible and not ignored.
std::vector<Eigen::Vector2d> insidersOf(const LandmarkSet& landmarks);

}  // namespace abf
