// SPDX-License-Identifier: Apache-2.0
#include "core/body/skinning.h"

#include <cstring>

#include "core/body/multiversion.h"

namespace abf {
namespace {

using Float4 = float __attribute__((vector_size(16)));

/// `columns`: per bone the four columns of T, four floats each. One vertex at a time, all axes in one vector.
ABF_MULTIVERSION void skinVertices(const std::uint32_t* start, const SkinInfluence* influences,
                                   const float* columns, const float* rest, float* out,
                                   std::size_t vertexCount) {
    for (std::size_t v = 0; v < vertexCount; ++v, rest += 3, out += 3) {
        Float4 sum = {0, 0, 0, 0};
        for (std::uint32_t i = start[v]; i < start[v + 1]; ++i) {
            Float4 c[4];
            std::memcpy(c, columns + 16 * static_cast<std::size_t>(influences[i].bone), sizeof c);
            sum += influences[i].weight * (c[0] * rest[0] + (c[1] * rest[1] + (c[2] * rest[2] + c[3])));
        }
        std::memcpy(out, &sum, 3 * sizeof(float));
    }
}

}  // namespace

Skinning::Skinning(const Rig& rig, const Topology& topology) : columns_(16 * rig.boneLabels.size()) {
    start_.reserve(topology.vertexCount + 1);
    start_.push_back(0);
    for (const std::uint32_t s : topology.storageVertex) {
        for (std::uint32_t i = rig.influenceStart[s]; i < rig.influenceStart[s + 1]; ++i)
            influences_.push_back({rig.influenceWeight[i], rig.influenceBone[i]});
        start_.push_back(static_cast<std::uint32_t>(influences_.size()));
    }
}

void Skinning::skin(const PosedSkeleton& posed, const Eigen::Matrix3Xf& rest, Eigen::Matrix3Xf& vertices) {
    for (std::size_t b = 0; b < posed.rotations.size(); ++b) {
        Eigen::Map<Eigen::Matrix4f> T(columns_.data() + 16 * b);
        T.topLeftCorner<3, 3>() = posed.rotations[b].cast<float>();
        T.topRightCorner<3, 1>() = posed.translations[b].cast<float>();
        T.row(3).setZero();
    }
    vertices.resize(3, rest.cols());
    skinVertices(start_.data(), influences_.data(), columns_.data(), rest.data(), vertices.data(),
                 static_cast<std::size_t>(rest.cols()));
}

}  // namespace abf
