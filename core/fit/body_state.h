// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <vector>

#include "core/body/body_points.h"
#include "core/body/parameters.h"

namespace abf {

/// One body in one or several views: shape and clothing are shared, each view has its own pose and focal
/// length. Poses are LocalRef with all bones present, and place the body in the view's *fit frame* (see
/// view_frame.h).
struct BodyState {
    BodyShape shape;
    std::vector<BodyPose> poses;
    Eigen::VectorXd clothing = {};  ///< thickness by clothing group, metres; empty: bare
    Eigen::VectorXd logFocal = {};  ///< per view ln(focal length / that of its camera); empty: zeros

    double clothingOf(int group) const { return group < 0 || clothing.size() == 0 ? 0 : clothing[group]; }
    double focalFactor(std::size_t view) const {
        return logFocal.size() == 0 ? 1 : std::exp(logFocal[static_cast<Eigen::Index>(view)]);
    }
};

/// What is free. The columns of one view are [shape | pose | clothing | ln focal length], shape and pose as
/// in FreeParameters.
struct FitUnknowns {
    FreeParameters body;
    int clothing = 0;    ///< groups whose thickness is free: all or none
    bool focal = false;  ///< of all views

    int shapeSize() const { return body.shapeSize(); }
    int poseSize() const { return body.size() - body.shapeSize(); }
    int viewSize() const { return body.size() + clothing + (focal ? 1 : 0); }
    int clothingColumn() const { return body.size(); }
    int focalColumn() const { return body.size() + clothing; }
};

}  // namespace abf
