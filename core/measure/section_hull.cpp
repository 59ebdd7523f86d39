// SPDX-License-Identifier: Apache-2.0
#include "core/measure/section_hull.h"

#include <Eigen/Geometry>
#include <algorithm>

namespace abf {

void SectionHull::cross(const SkinPart& part, const SectionPlane& plane, const Eigen::Vector3d& u) {
    const Eigen::Vector3d& n = plane.normal;
    // Many planes of one tape, and the level ones of all, differ in their origins only.
    if (&part != part_ || n != plane_.normal) {
        heights_.resize(part.vertices.size());
        for (std::size_t i = 0; i < heights_.size(); ++i) heights_[i] = n.dot(body_.vertex(part.vertices[i]));
    }
    part_ = &part;
    plane_ = plane;
    crossings_.clear();
    hull_.clear();
    const Eigen::Vector3d v = n.cross(u);
    const double offset = n.dot(plane.origin);
    for (const auto& [i, j] : part.edges) {
        const double a = heights_[i] - offset, b = heights_[j] - offset;
        if ((a < 0) == (b < 0)) continue;
        const double share = a / (a - b);
        const std::uint32_t first = part.vertices[i], second = part.vertices[j];
        const Eigen::Vector3d from = body_.vertex(first);
        const Eigen::Vector3d point = from + share * (body_.vertex(second) - from);
        crossings_.push_back({u.dot(point), v.dot(point), point, {first, second}, share, a - b});
    }
}

void SectionHull::sortCrossings() {
    std::ranges::sort(
        crossings_, [](const Crossing& p, const Crossing& q) { return p.u != q.u ? p.u < q.u : p.v < q.v; });
}

void SectionHull::extend(std::size_t start, std::uint32_t crossing) {
    const auto turnsLeft = [&](std::uint32_t i, std::uint32_t j, std::uint32_t k) {
        const Crossing &p = crossings_[i], &q = crossings_[j], &r = crossings_[k];
        return (q.u - p.u) * (r.v - p.v) - (q.v - p.v) * (r.u - p.u) > 0;
    };
    while (hull_.size() >= start + 2 && !turnsLeft(hull_[hull_.size() - 2], hull_.back(), crossing))
        hull_.pop_back();
    hull_.push_back(crossing);
}

double SectionHull::wrap(const SkinPart& part, const SectionPlane& plane) {
    cross(part, plane, plane.normal.unitOrthogonal());
    closed_ = true;
    if (crossings_.size() < 2) return 0;

    // Andrew's monotone chain: the lower side, then the upper one.
    sortCrossings();
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

double SectionHull::span(const SkinPart& part, const SectionPlane& plane, const Eigen::Vector3d& from,
                         const Eigen::Vector3d& to) {
    const Eigen::Vector3d u = (to - from).stableNormalized(), v = plane.normal.cross(u);
    cross(part, plane, u);
    closed_ = false;
    const double first = u.dot(from), last = u.dot(to), base = v.dot(from);
    std::erase_if(crossings_, [&](const Crossing& c) { return c.u <= first || c.u >= last || c.v >= base; });
    for (const Eigen::Vector3d& end : {from, to})
        crossings_.push_back({u.dot(end), v.dot(end), end, {0, 0}, 0, 0});
    sortCrossings();
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(crossings_.size()); ++i) extend(0, i);

    double length = 0;
    for (std::size_t i = 0; i + 1 < hull_.size(); ++i)
        length += (crossings_[hull_[i + 1]].point - crossings_[hull_[i]].point).norm();
    return length;
}

SectionHull::PlaneSlope SectionHull::slope(double scale, PointGradient& gradient) const {
    // A crossing p = a + t(b − a), t = s_a / (s_a − s_b), with s the height above the plane, moves by
    // (1 − t)da + t db + (b − a)dt, where (s_a − s_b)dt = n·((1 − t)da + t db) − n·do + dn·(p − o).
    const Eigen::Vector3d zero = Eigen::Vector3d::Zero();
    PlaneSlope result{zero, zero, zero, zero};
    const std::size_t count = hull_.size();
    const auto towards = [&](std::size_t i, std::size_t j) {
        return Eigen::Vector3d(
            (crossings_[hull_[j % count]].point - crossings_[hull_[i % count]].point).stableNormalized());
    };
    for (std::size_t i = 0; i < count; ++i) {
        const bool begins = !closed_ && i == 0, ends = !closed_ && i + 1 == count;
        Eigen::Vector3d pull = zero;
        if (!begins) pull += scale * towards(i + count - 1, i);
        if (!ends) pull -= scale * towards(i, i + 1);
        const Crossing& crossing = crossings_[hull_[i]];
        if (begins || ends) {
            (begins ? result.from : result.to) = pull;
            continue;
        }
        const auto& [a, b] = crossing.edge;
        const double alongEdge = pull.dot(body_.vertex(b) - body_.vertex(a)) / crossing.drop;
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
