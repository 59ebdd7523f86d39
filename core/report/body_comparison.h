// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <opencv2/core/mat.hpp>

#include "core/base/result.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// Metres a vertex of topology anny: how far `body` lies outside (+) or inside (-) `reference`, along that
/// one's unit normals. All 3×V, in one frame.
Eigen::VectorXf outwardDifferences(const Eigen::Matrix3Xf& body, const Eigen::Matrix3Xf& reference,
                                   const Eigen::Matrix3Xf& referenceNormals);

/// Two bodies in the rest pose, root upon root.
struct BodyComparison {
    MeasureValues values{}, reference{};  ///< SI
    Eigen::Matrix3Xf vertices, normals;   ///< of the body, 3×V
    Eigen::VectorXf differences;          ///< outwardDifferences()
    /// Metres: mean of their amounts over the surface (weighted by the area about each vertex), and the
    /// largest.
    double meanDifference = 0, largestDifference = 0;
};

/// Errors: InvalidArgument as of BodyMeasurer.
Result<BodyComparison> compareBodies(const std::shared_ptr<const BodyModel>& model,
                                     const BodyMeasurer& measurer, const BodyShape& body,
                                     const BodyShape& reference);

/// The body from the front, its left and behind, side by side on white, coloured by the differences as
/// differenceColours() does with `scale`. CV_8UC3, R first; the body is `heightPixels` high.
cv::Mat differencePicture(const BodyModel& model, const BodyComparison& comparison, double scale,
                          int heightPixels);

}  // namespace abf
