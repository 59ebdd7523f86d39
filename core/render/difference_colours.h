// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

namespace abf {

/// The end of the scale for these differences (metres): 5, 10, 20, 50, 100 or 200 mm, whichever the largest
/// goes beyond by a fifth at most.
double differenceScale(const Eigen::VectorXf& differences);

/// Blue where the body lies inside the other, white where they agree, red outside; `share` -1..1 of the
/// scale. sRGB 0..1.
Eigen::Vector3d differenceColour(double share);

/// A colour a vertex, linear RGB.
std::vector<Eigen::Vector3f> differenceColours(const Eigen::VectorXf& differences, double scale);

}  // namespace abf
