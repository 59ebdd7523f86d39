// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "core/image/camera.h"

namespace abf {

/// Where the photo shows something that the body has a few pixels beside it (an eye, a wrist): colours around
/// `at` are taken from `by` further on. Full-size pixels.
struct PhotoShift {
    Eigen::Vector2d at, by;
    double reach = 1;  ///< standard deviation of its influence, pixels
};

/// A photo as a source of colours: the body stands in it as it was fitted.
struct TextureView {
    cv::Mat rgb;                ///< CV_8UC3, R first, upright
    double scale = 1;           ///< pixels of `rgb` a full-size pixel
    PinholeCamera camera;       ///< full-size pixels
    Eigen::Matrix3Xf vertices;  ///< 3×V of topology anny in this photo's pose, the frame `camera` maps from
    cv::Mat mask;  ///< CV_8UC1, 255 = person, any size with the photo's aspect; empty: the body's own outline
    std::vector<PhotoShift> shifts = {};
};

}  // namespace abf
