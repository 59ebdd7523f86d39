// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include "core/fit/residuals/ground.h"
#include "core/fit/solver/damped_least_squares.h"

namespace abf {

/// How far photos are usually tilted, radians: up or down, and sideways.
struct TiltSpread {
    double pitch = 0.15, roll = 0.05;
};

/// The rotation of the world that lets a body stand best: soles flat, feet level, balanced (GroundResidual),
/// against the habit of holding cameras level. `points` as in stance_points.h in a frame with z up whose x
/// axis is the image's right and y axis points into the scene. Identity when nothing is seen of the feet or
/// no step helps.
Eigen::Matrix3d levellingRotation(const Eigen::Matrix3Xd& points, const GroundResidual& ground,
                                  const TiltSpread& spread, DampedLeastSquares& solver);

}  // namespace abf
