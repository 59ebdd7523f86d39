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

/// A part of the mesh that tapes are laid on.
struct SkinPart {
    std::vector<std::uint32_t> vertices;              ///< ascending
    std::vector<std::array<std::uint32_t, 2>> edges;  ///< indices into `vertices`
};

struct SectionPlane {
    Eigen::Vector3d origin;
    Eigen::Vector3d normal;  ///< unit
};

/// A tape around or along a plane section of a part of the mesh: the convex hull of the points at which the
/// plane crosses the part's edges. Its length is continuously differentiable by those points, also where one
/// joins or leaves the hull (there it lies on a straight piece). Holds scratch; one thread; the body must
/// outlive it and stay as it is.
class SectionHull {
  public:
    explicit SectionHull(const RestBody& body) : body_(body) {}

    /// Length of the hull in metres; 0 where the plane misses the part.
    double wrap(const SkinPart& part, const SectionPlane& plane);

    /// Length from one point of the plane to another along the hull of both and of what is crossed between
    /// them on one side, that of (to − from) × normal.
    double span(const SkinPart& part, const SectionPlane& plane, const Eigen::Vector3d& from,
                const Eigen::Vector3d& to);

    /// Derivatives of the last length by the plane and by the ends (zero for wrap()), and, added to
    /// `gradient`, by the edges' ends, all times `scale`.
    struct PlaneSlope {
        Eigen::Vector3d origin, normal, from, to;
    };
    PlaneSlope slope(double scale, PointGradient& gradient) const;

    /// The last hull's corners, in order around it or from one end to the other.
    std::vector<Eigen::Vector3d> corners() const;

  private:
    struct Crossing {
        double u, v;  ///< in the plane
        Eigen::Vector3d point;
        std::array<std::uint32_t, 2> edge;  ///< of the body's vertices; twice the same: an end of span()
        double share;                       ///< of the edge's second end
        double drop;  ///< height of the first end above the plane less that of the second
    };
    void cross(const SkinPart& part, const SectionPlane& plane, const Eigen::Vector3d& u);
    void sortCrossings();
    /// Appends to the hull what lies to the right of the way from its `start` on.
    void extend(std::size_t start, std::uint32_t crossing);

    const RestBody& body_;
    const SkinPart* part_ = nullptr;  ///< that heights_ are of
    std::vector<double> heights_;     ///< of its vertices along the plane's normal
    SectionPlane plane_{Eigen::Vector3d::Zero(), Eigen::Vector3d::Zero()};
    std::vector<Crossing> crossings_;
    std::vector<std::uint32_t> hull_;  ///< crossings: counter-clockwise, or from one end to the other
    bool closed_ = true;
};

}  // namespace abf
