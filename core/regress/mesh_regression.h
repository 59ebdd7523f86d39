// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/regress/regression_observer.h"

namespace abf {

struct RegressionOptions {
    std::vector<int> localChanges;  ///< to be found beside the eleven phenotypes
    int maxIterations = 400;        ///< over all starts
};

/// The parameters of a mesh.
struct Regression {
    BodyShape shape;
    BodyPose pose;                             ///< LocalRef, rig anny
    double meanErrorM = 0, largestErrorM = 0;  ///< over all vertices of topology anny
    int iterations = 0;
    bool converged = false;
};

/// Finds phenotypes, local changes and pose of a mesh of topology anny whose vertices correspond to the
/// model's. Bones are registered one by one to a guess of the shape (several ages are tried), then shape and
/// pose are solved for together: Levenberg-Marquardt with analytic derivatives at a few hundred vertices that
/// see every bone. Where the solution lies at a kink of the blend shapes (an anchor of a phenotype), the
/// other side is tried. With local changes free, the bones are solved for without their joints first
/// (loose_bones.h), from one start; that finds the values of all 256.
///
/// Immutable; safe to share.
class MeshRegressor {
  public:
    explicit MeshRegressor(std::shared_ptr<const BodyModel> model);
    ~MeshRegressor();

    /// `vertices`: 3×13,718, metres, in any place and orientation. Errors: InvalidArgument (size, values that
    /// are not finite), Cancelled.
    Result<Regression> regress(const Eigen::Matrix3Xf& vertices, const RegressionOptions& options = {},
                               const RegressionObserver& observer = {}, std::stop_token stop = {}) const;

  private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace abf
