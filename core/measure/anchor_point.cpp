// SPDX-License-Identifier: Apache-2.0
#include "core/measure/anchor_point.h"

#include <algorithm>

namespace abf {
namespace {

std::uint32_t lowest(const RestBody& body, const std::vector<std::uint32_t>& vertices) {
    return *std::ranges::min_element(vertices, {}, [&](std::uint32_t v) { return body.z[v]; });
}

}  // namespace

Eigen::Vector3d AnchorPoint::at(const RestBody& body) const {
    if (!lowestOf.empty()) return body.vertex(lowest(body, lowestOf));
    Eigen::Vector3d point = Eigen::Vector3d::Zero();
    for (const auto& [v, weight] : vertices) point += weight * body.vertex(v);
    for (const auto& [b, weight] : heads) point += weight * body.heads.col(b);
    return point;
}

void AnchorPoint::spread(const RestBody& body, const Eigen::Vector3d& slope, PointGradient& gradient) const {
    if (!lowestOf.empty()) {
        gradient.vertices.push_back({lowest(body, lowestOf), slope});
        return;
    }
    for (const auto& [v, weight] : vertices) gradient.vertices.push_back({v, weight * slope});
    for (const auto& [b, weight] : heads)
        gradient.heads.push_back({static_cast<std::uint32_t>(b), weight * slope});
}

}  // namespace abf
