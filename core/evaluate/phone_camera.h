// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/base/seeded_random.h"
#include "core/image/camera.h"

namespace abf {

/// A phone held upright by somebody who photographs a standing person: 3024 × 4032 pixels, 60 to 75 degrees
/// across the long side, 2.5 to 4 m away (for 1.70 m; nearer for smaller people), between waist and eyes,
/// aimed at the middle of the body with an error of 2° and rolled by 2°.
///
/// `vertices`: the posed body, 3×V, z up, facing −y. `yaw`: where the photographer stands, radians, 0 in
/// front, positive towards the subject's left. The whole body is in the picture.
PinholeCamera phoneCamera(const Eigen::Matrix3Xf& vertices, double yaw, SeededRandom& random);

}  // namespace abf
