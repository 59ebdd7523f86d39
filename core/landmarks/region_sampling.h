// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/landmarks/landmarks.h"

namespace abf {

/// What lies outside the photo: black, or its edge pixels repeated.
enum class Border { Black, Replicate };

/// A square crop of `cropSide` pixels, bilinear, CV_8UC3 like `rgb`. `region` in pixels of `rgb`.
/// Maps corner to corner and then samples at integer indices exactly as MediaPipe's CPU path does (its
/// networks were calibrated with that); where one crop pixel covers more than kMaxSamplingStep photo pixels
/// the photo is averaged down first, which MediaPipe does not do.
cv::Mat sampleRegion(const cv::Mat& rgb, const RegionOfInterest& region, int cropSide, Border border);

/// Photo pixels per crop pixel from which a crop is taken of an averaged photo.
inline constexpr double kMaxSamplingStep = 6;

/// Brings a network's mask logits (CV_32FC1, square) back into a photo of `size`: sigmoid, then the inverse
/// mapping of sampleRegion, bilinear, 0 outside the region. CV_8UC1, 255 = person.
cv::Mat maskInPhoto(const cv::Mat& logits, const RegionOfInterest& region, cv::Size size);

}  // namespace abf
