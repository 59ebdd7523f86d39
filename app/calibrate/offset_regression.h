// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/image/camera.h"

namespace abf::calibrate {

/// One landmark of one picture. It is explained by  project(base + offsetFrame · o)  with o the offset of its
/// kind.
struct LandmarkSample {
    int subject = 0, landmark = 0;  ///< landmark: BlazePose index
    int kind = 0;                   ///< index into landmarkOffsets()
    PinholeCamera camera;
    double staturePx = 0;
    Eigen::Vector3d base;  ///< world, metres
    Eigen::Matrix3d
        offsetFrame;           ///< world from (lateral, forward, up) metres at 1.70 m stature, sides mirrored
    Eigen::Vector2d detected;  ///< pixels
    double weight = 0;         ///< visibility squared
    bool facing = false;       ///< the camera sees the body's front (within 70 degrees)

    /// Detection minus model, percent of stature.
    Eigen::Vector2d errorPercent(const Eigen::Vector3d& offset) const;
};

/// The offset (lateral, forward, up; metres) of one kind that explains its samples best: iteratively
/// reweighted Gauss-Newton, Cauchy loss at 0.8 % of stature, a weak pull to zero (σ 30 mm) for what views
/// cannot tell.
Eigen::Vector3d solveOffset(std::span<const LandmarkSample* const> samples);

struct ErrorFigures {
    int count = 0;
    double rmsPercent = 0;  ///< weighted; errors above 6 % are left out as lost limbs
    double medianPercent = 0;
    double lostShare = 0;  ///< of the samples, above 6 %
};
ErrorFigures measureErrors(std::span<const LandmarkSample* const> samples, const Eigen::Vector3d& offset);

}  // namespace abf::calibrate
