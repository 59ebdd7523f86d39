// SPDX-License-Identifier: Apache-2.0
#include "ui/body_view/body_pick.h"

#include <Eigen/Geometry>
#include <limits>

namespace abf::ui {

// Möller & Trumbore (1997), front sides only.
std::optional<BodyHit> hitBody(const BodySurface& surface, const BodyFrame& frame, const ViewRay& ray) {
    const Eigen::Vector3f direction(ray.direction.x(), ray.direction.y(), ray.direction.z());
    const Eigen::Vector3f origin =
        Eigen::Vector3f(ray.origin.x(), ray.origin.y(), ray.origin.z()) - frame.standing;
    const auto count = static_cast<std::uint32_t>(frame.vertices.cols());
    float nearest = std::numeric_limits<float>::max();
    std::optional<BodyHit> hit;
    for (std::size_t t = 0; t + 2 < surface.triangles.size(); t += 3) {
        const std::uint32_t* corner = surface.triangles.data() + t;
        if (corner[0] >= count || corner[1] >= count || corner[2] >= count) return std::nullopt;
        const Eigen::Vector3f a = frame.vertices.col(corner[0]);
        const Eigen::Vector3f ab = frame.vertices.col(corner[1]) - a, ac = frame.vertices.col(corner[2]) - a;
        const Eigen::Vector3f p = direction.cross(ac);
        const float area = ab.dot(p);
        if (area < 1e-12f) continue;
        const Eigen::Vector3f from = origin - a;
        const float u = from.dot(p);
        if (u < 0 || u > area) continue;
        const Eigen::Vector3f q = from.cross(ab);
        const float v = direction.dot(q);
        if (v < 0 || u + v > area) continue;
        const float distance = ac.dot(q) / area;
        if (distance <= 0 || distance >= nearest) continue;
        nearest = distance;
        const float w = area - u - v;
        const int best = w >= u && w >= v ? 0 : u >= v ? 1 : 2;
        hit = BodyHit{corner[best], origin + distance * direction + frame.standing};
    }
    return hit;
}

}  // namespace abf::ui
