// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>
#include <optional>

#include "core/silhouette/body_surface.h"

namespace abf {

/// Which part of the body each place of a picture shows.
struct BodyRaster {
    cv::Mat labels;         ///< CV_8UC1: 0 where there is no body, else 1 + BodyRegion
    cv::Mat inverseDepths;  ///< CV_32FC1, 1/m; 0 where there is no body
    Eigen::Vector2d origin = Eigen::Vector2d::Zero();  ///< full-size photo pixel of the top-left corner
    double step = 1;                                   ///< full-size photo pixels a raster pixel

    Eigen::Vector2d toRaster(const Eigen::Vector2d& photo) const { return (photo - origin) / step; }
    /// The body part at a photo pixel; nothing outside the raster.
    std::optional<BodyRegion> regionAt(const Eigen::Vector2d& photo) const;
};

/// Draws the triangles that face the camera into a raster over `frame` (full-size pixels) whose longer side
/// has `longSide` pixels; a pixel shows what lies at its centre. Triangles with a point behind the camera are
/// left out. About 1 ms at 384 pixels.
BodyRaster rasteriseBody(const BodySurface& surface, const ProjectedBody& body, const cv::Rect2d& frame,
                         int longSide);

/// The box around the projected body, full-size pixels; empty when all of it lies behind the camera.
cv::Rect2d boxAround(const ProjectedBody& body);

}  // namespace abf
