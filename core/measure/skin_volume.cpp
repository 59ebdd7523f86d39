// SPDX-License-Identifier: Apache-2.0
#include "core/measure/skin_volume.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <numeric>

namespace abf {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

std::uint32_t rootOf(std::vector<std::uint32_t>& parent, std::uint32_t v) {
    while (parent[v] != v) v = parent[v] = parent[parent[v]];
    return v;
}

}  // namespace

std::vector<Triangle> skinTriangles(const BodyModel& model) {
    const Topology& topology = model.annyTopology();
    std::vector<Triangle> all;
    for (std::size_t f = 0; f + 2 < topology.faces.size(); f += 3)
        all.push_back({topology.storageVertex[topology.faces[f]],
                       topology.storageVertex[topology.faces[f + 1]],
                       topology.storageVertex[topology.faces[f + 2]]});

    std::vector<std::uint32_t> parent(static_cast<std::size_t>(model.prefixVertexCount()));
    std::iota(parent.begin(), parent.end(), 0U);
    for (const Triangle& t : all) {
        const std::uint32_t root = rootOf(parent, t[0]);
        parent[rootOf(parent, t[1])] = root;
        parent[rootOf(parent, t[2])] = root;
    }
    std::vector<std::uint32_t> size(parent.size(), 0);
    for (const Triangle& t : all) ++size[rootOf(parent, t[0])];
    const auto largest = static_cast<std::uint32_t>(std::ranges::max_element(size) - size.begin());
    std::erase_if(all, [&](const Triangle& t) { return rootOf(parent, t[0]) != largest; });
    return all;
}

double enclosedVolume(const RestBody& body, std::span<const Triangle> triangles) {
    double sum = 0;
    for (const auto& [a, b, c] : triangles) sum += body.vertex(a).dot(body.vertex(b).cross(body.vertex(c)));
    return sum / 6;
}

SkinGradient enclosedVolumeGradient(const RestBody& body, std::span<const Triangle> triangles) {
    Eigen::Matrix3Xd sum = Eigen::Matrix3Xd::Zero(3, static_cast<Eigen::Index>(body.x.size()));
    for (const auto& [a, b, c] : triangles) {
        const Eigen::Vector3d p = body.vertex(a), q = body.vertex(b), r = body.vertex(c);
        sum.col(a) += q.cross(r);
        sum.col(b) += r.cross(p);
        sum.col(c) += p.cross(q);
    }
    SkinGradient planes;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        planes[axis].resize(body.x.size());
        Eigen::Map<Eigen::RowVectorXf>(planes[axis].data(), sum.cols()) =
            (sum.row(static_cast<Eigen::Index>(axis)) / 6).cast<float>();
    }
    return planes;
}

}  // namespace abf
