// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/residuals/point_residual.h"

namespace abf {

/// Soft evidence that a person stands on level ground: soles lie flat, both feet at one height, and the
/// centre of mass is above the line between the feet. All with heavy tails, so that a runner or a kneeling
/// person is free to break it. World z up; points in the order of stance_points.h.
class GroundResidual final : public PointResidual {
  public:
    struct Spread {
        double flat = 0.015;    ///< metres of height between heel and ball of a foot
        double level = 0.03;    ///< between the feet
        double balance = 0.06;  ///< horizontal, centre of mass from the line between the feet
        double tail = 1.5;      ///< of the Cauchy losses, in standard deviations
    };
    /// Weights 0..1 say how well each foot can be seen.
    GroundResidual(double leftFoot, double rightFoot, const Spread& spread);
};

}  // namespace abf
