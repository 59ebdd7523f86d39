// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/regress/mesh_regression.h"
#include "core/regress/scan_regression.h"

namespace abf {

/// What is told of a mesh beside its vertices.
struct MeshFitOptions {
    enum class Kind {
        Auto,           ///< by the number of vertices
        Corresponding,  ///< the vertices of topology anny, in their order
        Scan            ///< any points
    };
    enum class Changes {
        AsNeeded,  ///< of scans those of the body; of a corresponding mesh all, where phenotypes do not
                   ///< explain it
        Body,      ///< those of the body, for scans only
        All,       ///< all of the model, for corresponding meshes only
        None
    };
    Kind kind = Kind::Auto;
    Changes changes = Changes::AsNeeded;
    std::optional<LengthUnit> unit;  ///< guessed for scans, else metres
    std::optional<ScanUp> up;        ///< guessed for scans, else z
    std::optional<double> heightM;   ///< the person's, for scans without a scale
};

/// A body fitted to a mesh, in the mesh's frame made metric with z up.
struct MeshFit {
    bool corresponding = false;
    BodyShape shape;
    BodyPose pose;  ///< LocalRef, rig anny
    /// Distances, metres: of a corresponding mesh between vertices (mean, largest); of a scan from its points
    /// to the body (mean, median, 95 of 100 within; `inliers`: the share within 2 cm).
    double meanM = 0, largestM = 0, medianM = 0, p95M = 0, inliers = 0;
    int iterations = 0;
    bool converged = false;
    MeshPlace place;
    std::vector<std::string> notes;  ///< what was guessed and what is doubtful, in sentences
};

/// Fits a body to the vertices of a file: 3×N, in its unit and axes. Errors: those of MeshRegressor and
/// ScanRegressor; InvalidArgument for a height given to a corresponding mesh.
Result<MeshFit> fitToMesh(const std::shared_ptr<const BodyModel>& model, const Eigen::Matrix3Xf& vertices,
                          const MeshFitOptions& options, const RegressionObserver& observer = {},
                          std::stop_token stop = {});

}  // namespace abf
