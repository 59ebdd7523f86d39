// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/fit/fit_problem.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/reprojection.h"

namespace abf {

/// Fit frame of a view: the camera at the origin; z up. With a level camera x is the image's right and y
/// points into the scene.
Eigen::Matrix3d levelCameraFromFit();

/// How much a landmark's pixel position counts, 0..1: visibility² (0 below 0.1, out of the frame, switched
/// off or not finite); 1 when a person placed it. At most 1/4 where a person says that it is hidden.
double pixelWeight(const FitView& view, int landmark);

/// How well a foot can be seen: the least pixelWeight of its ankle, heel and toe; 0 when one of them is
/// unseen.
double footWeight(const FitView& view, bool left);

/// Landmarks that may be judged: in the frame and of visibility at least 0.5.
bool countsInFigures(const FitView& view, int landmark);

/// A direction of the body that world landmarks tell: from the mean of two landmarks to the mean of two
/// others.
struct LandmarkDirection {
    std::string_view name;
    int fromA, fromB, toA, toB;
    double sigmaFactor;   ///< relative to a limb's
    double depthBiasDeg;  ///< how much too far from the camera the detector points it
    bool limb;            ///< upper arm, forearm, thigh or shank
};
std::span<const LandmarkDirection> landmarkDirections();

/// Unit direction of a segment by the view's world landmarks, in camera axes turned into the viewing ray of
/// the person; false when it has none. `corrected` takes the known depth bias out.
bool worldDirection(const FitView& view, const LandmarkDirection& direction,
                    const Eigen::Matrix3d& rayFromCentre, bool corrected, Eigen::Vector3d& out);

/// Rotation that takes the optical axis to the ray through the person (camera axes): world landmarks are
/// given as if the person were in the middle of the image.
Eigen::Matrix3d rayRotation(const FitView& view, double focalPx);

/// Reprojection terms of all landmarks. σ is landmark-specific, in percent of `staturePx`, times
/// `sigmaFactor`.
std::vector<ReprojectionResidual::Observation> pixelObservations(const FitView& view, double staturePx,
                                                                 double sigmaFactor);

/// Direction terms in the fit frame, σ = `sigma` times each direction's factor. Empty without world
/// landmarks.
std::vector<DirectionResidual::Observation> directionObservations(const FitView& view,
                                                                  const Eigen::Matrix3d& fitFromCamera,
                                                                  const Eigen::Matrix3d& rayFromCentre,
                                                                  double sigma);

}  // namespace abf
