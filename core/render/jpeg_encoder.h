// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>
#include <string>

#include "core/base/result.h"

namespace abf {

/// A JPEG's bytes of an RGB picture (CV_8UC3, R first), colours at full resolution; quality 1..100. The same
/// picture gives the same bytes. (Decoding, which sees foreign bytes, stays in abf-decode.) Errors:
/// InvalidArgument for an empty image, another type or more than 65,500 pixels a side; Internal.
Result<std::string> encodeJpeg(const cv::Mat& rgb, int quality = 92);

}  // namespace abf
