// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/measure/point_gradient.h"
#include "core/measure/rest_body.h"

namespace abf {

using MeshEdge = std::array<std::uint32_t, 2>;

struct SectionPlane {
    Eigen::Vector3d origin;
    Eigen::Vector3d normal;  ///< unit
};

/// A tape around a plane section of a part of the mesh: the convex hull of the points at which the plane
/// crosses the part's edges. Its length is continuously differentiable by those points, also where one joins
/// or leaves the hull (there it lies on a straight piece). Holds scratch; one thread.
class SectionHull {
  public:
    /// Length of the hull in metres; 0 where the plane misses the edges.
    double wrap(const RestBody& body, std::span<const MeshEdge> edges, const SectionPlane& plane);

    /// Derivatives of the last length by the plane, and, added to `gradient`, by the edges' ends, all times
    /// `scale`.
    struct PlaneSlope {
        Eigen::Vector3d origin, normal;
    };
    PlaneSlope slope(const RestBody& body, double scale, PointGradient& gradient) const;

    /// The last hull's corners, in order around it.
    std::vector<Eigen::Vector3d> corners() const;

  private:
    struct Crossing {
        double u, v;  ///< in the plane
        Eigen::Vector3d point;
        MeshEdge edge;
        double share;  ///< of the edge's second end
        double drop;   ///< height of the first end above the plane less that of the second
    };
    SectionPlane plane_;
    std::vector<Crossing> crossings_;
    std::vector<std::uint32_t> hull_;  ///< crossings, counter-clockwise
};

}  // namespace abf
