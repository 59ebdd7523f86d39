// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <functional>

#include "core/body/parameters.h"

namespace abf {

/// Turns and scales a file's points into the frame that its body stands in: metres, z up.
struct MeshPlace {
    double metresPerUnit = 1;
    Eigen::Matrix3d upright = Eigen::Matrix3d::Identity();
    Eigen::Matrix3Xf placed(const Eigen::Matrix3Xf& points) const {
        return (metresPerUnit * (upright * points.cast<double>())).cast<float>();
    }
};

/// The body on its way to a mesh.
struct RegressionStep {
    const BodyShape& shape;
    const BodyPose& pose;
    const MeshPlace& place;
};

/// Called on the calling thread, at most once an iteration; the references live as long as the call.
using RegressionObserver = std::function<void(const RegressionStep&)>;

}  // namespace abf
