// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>
#include <vector>

namespace abf {

/// Closed polylines along which a grey image crosses `level`, by marching squares (Lorensen & Cline's cubes
/// in the plane) with linear interpolation; the pixel (x, y) is a sample at (x, y). Brighter is inside;
/// diagonal neighbours are not connected. The inside lies to the right of the way of travel on a picture
/// whose y points down, so that loops around bright areas have a positive signedArea() and holes a negative
/// one. Outside the image everything is dark.
///
/// `image`: CV_8UC1. The last point of a loop is joined to the first.
std::vector<std::vector<Eigen::Vector2f>> isoContours(const cv::Mat& image, float level);

/// ½ Σ (x_i y_i+1 − x_i+1 y_i).
double signedArea(const std::vector<Eigen::Vector2f>& loop);

}  // namespace abf
