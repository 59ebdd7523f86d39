// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/base/seeded_random.h"
#include "core/silhouette/body_raster.h"

namespace abf {

/// How the mask of a photo departs from the projected body; metres at the body.
struct MaskErrors {
    PerContourRegion<double> clothes{};  ///< the outline of each region moves out by so much
    double roughness = 0;                ///< standard deviation of the outline across itself
    double reach = 0.02;                 ///< over which the roughness is correlated
};

/// A person mask (CV_8UC1, 255 = person, with soft edges of one pixel) over the whole photo, in which a metre
/// at the body's distance has about `pixelsPerMetre` pixels (less where the photo itself has less).
/// `metresPerPhotoPixel`: at the body's distance.
cv::Mat roughMask(const BodySurface& surface, const ProjectedBody& body, const PinholeCamera& camera,
                  double metresPerPhotoPixel, const MaskErrors& errors, double pixelsPerMetre,
                  SeededRandom& random);

/// Gaussian noise of standard deviation 1 over `size` pixels, correlated over `reach` pixels (its
/// autocorrelation falls to exp(−1/4) there). CV_32FC1.
cv::Mat smoothNoise(cv::Size size, double reach, SeededRandom& random);

}  // namespace abf
