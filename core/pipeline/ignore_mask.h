// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <stop_token>

#include "core/base/result.h"

namespace abf {

/// Reads the places of a photo where its outline says nothing (loose cloth, hair, something in front): a PNG
/// of any size with the photo's aspect, black where the outline counts. Returns CV_8UC1, 0 or 255. Errors:
/// those of loadPhoto; InvalidArgument, naming the file, for another kind of picture, another aspect, and
/// where nothing or everything is marked.
Result<cv::Mat> readIgnoreMask(const std::filesystem::path& file, int photoWidth, int photoHeight,
                               std::stop_token stop = {});

}  // namespace abf
