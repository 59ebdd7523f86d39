// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>
#include <string>

#include "core/base/result.h"

namespace abf {

/// A PNG's bytes: grey (CV_8UC1), RGB (CV_8UC3) or RGBA (CV_8UC4), R first. Errors: InvalidArgument for an
/// empty image or another type, Internal. writePng() (rasterizer.h) writes the same to a file.
Result<std::string> encodePng(const cv::Mat& image);

}  // namespace abf
