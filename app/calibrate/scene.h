// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "app/calibrate/body_sampler.h"

namespace abf::calibrate {

/// A background of gradients, soft blobs, lines and a floor (CV_8UC3, RGB).
cv::Mat sampleBackground(cv::Size size, Random& random);

/// What a camera adds: exposure, a colour cast, blur, noise. In place.
void develop(cv::Mat& rgb, Random& random);

}  // namespace abf::calibrate
