// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/base/seeded_random.h"

namespace abf {

/// A background of gradients, soft blobs, lines and a floor (CV_8UC3, RGB).
cv::Mat sampleBackground(cv::Size size, SeededRandom& random);

/// What a camera adds to a picture (CV_8UC3, RGB): exposure, a colour cast, blur, noise. In place.
void develop(cv::Mat& rgb, SeededRandom& random);

}  // namespace abf
