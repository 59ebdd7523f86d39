// SPDX-License-Identifier: Apache-2.0
#include "core/measure/section_hull.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {

double SectionHull::wrap(const RestBody& body, std::span<const MeshEdge> edges, const SectionPlane& plane) {
    plane_ = plane;
    crossings_.clear();
    hull_.clear();
    const Eigen::Vector3d& n = plane.normal;
    const Eigen::Vector3d u = n.unitOrthogonal(), v = n.cross(u);
    const double offset = n.dot(plane.origin);
    for (const MeshEdge& edge : edges) {
        const auto height = [&](std::uint32_t i) {
            return n.x() * double{body.x[i]} + n.y() * double{body.y[i]} + n.z() * double{body.z[i]} - offset;
        };
        const double a = height(edge[0]), b = height(edge[1]);
        if ((a < 0) == (b < 0)) continue;
        const double share = a / (a - b);
        const Eigen::Vector3d from = body.vertex(edge[0]);
        const Eigen::Vector3d point = from + share * (body.vertex(edge[1]) - from);
        crossings_.push_back({u.dot(point), v.dot(point), point, edge, share, a - b});
    }
    if (crossings_.size() < 2) return 0;

    // Andrew's monotone chain: the lower side, then the upper one.
    std::ranges::sort(
        crossings_, [](const Crossing& p, const Crossing& q) { return p.u != q.u ? p.u < q.u : p.v < q.v; });
    const auto turnsLeft = [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
        const Crossing &p = crossings_[i], &q = crossings_[j], &r = crossings_[k];
        return (q.u - p.u) * (r.v - p.v) - (q.v - p.v) * (r.u - p.u) > 0;
    };
    const auto extend = [&](std::size_t start, std::uint32_t i) {
        while (hull_.size() >= start + 2 && !turnsLeft(hull_[hull_.size() - 2], hull_.back(), i))
            hull_.pop_back();
        hull_.push_back(i);
    };
    const auto count = static_cast<std::uint32_t>(crossings_.size());
    for (std::uint32_t i = 0; i < count; ++i) extend(0, i);
    const std::size_t upper = hull_.size() - 1;
    for (std::uint32_t i = count - 1; i-- > 0;) extend(upper, i);
    hull_.pop_back();

    double length = 0;
    for (std::size_t i = 0; i < hull_.size(); ++i)
        length += (crossings_[hull_[(i + 1) % hull_.size()]].point - crossings_[hull_[i]].point).norm();
    return length;
}

SectionHull::PlaneSlope SectionHull::slope(const RestBody& body, double scale,
                                           PointGradient& gradient) const {
    // A crossing p = a + t(b − a), t = s_a / (s_a − s_b), with s the height above the plane, moves by
    // (1 − t)da + t db + (b − a)dt, where (s_a − s_b)dt = n·((1 − t)da + t db) − n·do + dn·(p − o).
    PlaneSlope result{Eigen::Vector3d::Zero(), Eigen::Vector3d::Zero()};
    const std::size_t count = hull_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Crossing& crossing = crossings_[hull_[i]];
        const Eigen::Vector3d back = crossing.point - crossings_[hull_[(i + count - 1) % count]].point;
        const Eigen::Vector3d ahead = crossings_[hull_[(i + 1) % count]].point - crossing.point;
        const Eigen::Vector3d pull = scale * (back.stableNormalized() - ahead.stableNormalized());
        const auto& [a, b] = crossing.edge;
        const double alongEdge = pull.dot(body.vertex(b) - body.vertex(a)) / crossing.drop;
        const Eigen::Vector3d slope = pull + alongEdge * plane_.normal;
        gradient.vertices.push_back({a, (1 - crossing.share) * slope});
        gradient.vertices.push_back({b, crossing.share * slope});
        result.origin -= alongEdge * plane_.normal;
        result.normal += alongEdge * (crossing.point - plane_.origin);
    }
    return result;
}

std::vector<Eigen::Vector3d> SectionHull::corners() const {
    std::vector<Eigen::Vector3d> result;
    for (const std::uint32_t i : hull_) result.push_back(crossings_[i].point);
    return result;
}

}  // namespace abf
