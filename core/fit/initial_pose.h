// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>

#include "core/body/body_points.h"
#include "core/fit/fit_problem.h"

namespace abf {

/// Closed-form starts of a pose in a view's fit frame. All take a pose with its bones and change it; `points`
/// are the landmark points of landmark_points.h.

/// Turns the whole body and swings upper arms, forearms, thighs and shanks so that they point as the world
/// landmarks do: Kabsch on shoulders and hips, then the shortest arc a limb, from the trunk outwards.
/// `fitFromWorldLandmarks` turns the landmarks' axes to the fit frame. False when they are degenerate.
bool alignToWorldLandmarks(const FitView& view, const Eigen::Matrix3d& fitFromWorldLandmarks,
                           const BodyPoints& points, const Rig& rig, const BodyShape& shape,
                           BodyPoints::Workspace& workspace, BodyPose& pose);

/// Turns the body in its reference stance by `yaw` about its long axis, then in the image plane so that its
/// trunk lies as the landmarks' does.
void standInImage(const FitView& view, const Eigen::Matrix3d& fitFromCamera, double yaw, const Rig& rig,
                  BodyPose& pose);

/// Moves the body to where its landmarks project nearest to the detected ones, by a linear solve (weights as
/// for the reprojection residual). False when the landmarks do not determine a place in front of the camera.
bool placeByLandmarks(const FitView& view, const PinholeCamera& camera, const BodyPoints& points,
                      const Rig& rig, const BodyShape& shape, BodyPoints::Workspace& workspace,
                      BodyPose& pose);

}  // namespace abf
