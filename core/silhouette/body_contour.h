// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/silhouette/body_raster.h"

namespace abf {

/// A vertex at which the line of sight touches the body and passes on to the background.
struct BodyContourVertex {
    std::uint32_t vertex;    ///< of topology anny = storage vertex
    BodyRegion region;       ///< one with a contour
    Eigen::Vector2d pixel;   ///< full-size photo pixels
    Eigen::Vector2d normal;  ///< unit, out of the body, in the image
    double depth;            ///< metres along the camera's axis
    double arcPx;            ///< the length of contour that it stands for, full-size pixels
    double foreshortening;   ///< see BodySurface::foreshortening()
};

struct BodyContourOptions {
    int mostVertices = 1000;
    int rasterSide = 384;    ///< of the picture in which the background is looked up
    double outside = 1.75;   ///< raster pixels beyond the contour that must show background
    double hiddenBy = 0.02;  ///< metres: covered by a part of another limb that is nearer by more
};

/// The outline of a posed body: the vertices of edges between a triangle that faces the camera and one that
/// does not, where the picture shows background just outside, thinned evenly to at most `mostVertices`. Gaps
/// between limbs count when they are wider than about two pixels of the raster. Vertices outside the photo,
/// behind the camera, hidden, or of head, hands and feet are left out. `raster` must show this body (see
/// contourRaster()). About 1 ms.
std::vector<BodyContourVertex> bodyContour(const BodySurface& surface, const ProjectedBody& body,
                                           const PinholeCamera& camera, const BodyRaster& raster,
                                           const BodyContourOptions& options = {});

/// The raster that bodyContour() needs: over the part of the body that lies within the photo, with some
/// margin. Empty labels when there is none.
BodyRaster contourRaster(const BodySurface& surface, const ProjectedBody& body, const PinholeCamera& camera,
                         const BodyContourOptions& options = {});

}  // namespace abf
