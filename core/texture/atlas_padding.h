// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

namespace abf {

/// Fills the texels of `colours` (CV_8UC3) where `covered` (CV_8UC1) is 0 with those nearby, from ever
/// coarser copies the further they are from covered ones (pull-push), so that neither filtering nor mipmaps
/// bring a foreign colour over the edge of an island.
void padAtlas(cv::Mat& colours, const cv::Mat& covered);

}  // namespace abf
