// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/image/camera.h"

namespace abf {

/// Empty pixels about the body in the pictures of straightCamera().
inline constexpr int kStraightCameraPad = 6;

/// A camera so far away that it sees `vertices` (3×V, metres, world) almost without perspective, its picture
/// cut to them. `yaw`: 0 from the front, π/2 the body's left side, π the back.
PinholeCamera straightCamera(const Eigen::Matrix3Xf& vertices, double yaw, double metresPerPixel);

}  // namespace abf
