// SPDX-License-Identifier: Apache-2.0
#include "core/body/skinning.h"

#include <algorithm>
#include <cstring>

#include "core/body/multiversion.h"

namespace abf {
namespace {

using Float4 = float __attribute__((vector_size(16)));
using Float16 = float __attribute__((vector_size(64)));

/// One vertex at a time. Its blended matrix is one vector: an influence costs one multiplication.
inline __attribute__((always_inline)) void skinVertex(const SkinInfluence* first, const SkinInfluence* last,
                                                      const float* columns, float x, float y, float z,
                                                      float* out) {
    Float16 blended = {};
    for (; first != last; ++first) {
        Float16 matrix;
        std::memcpy(&matrix, columns + kSkinMatrixSize * static_cast<std::size_t>(first->bone),
                    sizeof matrix);
        blended += first->weight * matrix;
    }
    const Float4 c0 = __builtin_shufflevector(blended, blended, 0, 1, 2, 3);
    const Float4 c1 = __builtin_shufflevector(blended, blended, 4, 5, 6, 7);
    const Float4 c2 = __builtin_shufflevector(blended, blended, 8, 9, 10, 11);
    const Float4 c3 = __builtin_shufflevector(blended, blended, 12, 13, 14, 15);
    const Float4 posed = (c0 * x + c1 * y) + (c2 * z + c3);
    std::memcpy(out, &posed, 3 * sizeof(float));
}

ABF_MULTIVERSION void skinInterleaved(const std::uint32_t* start, const SkinInfluence* influences,
                                      const float* columns, const float* rest, float* out,
                                      std::size_t count) {
    for (std::size_t v = 0; v < count; ++v, rest += 3, out += 3)
        skinVertex(influences + start[v], influences + start[v + 1], columns, rest[0], rest[1], rest[2], out);
}

ABF_MULTIVERSION void skinPlanes(const std::uint32_t* start, const SkinInfluence* influences,
                                 const float* columns, const SkinPlanes& in, float* rest, float* out) {
    for (std::size_t i = 0; i < in.count; ++i) {
        const std::size_t s = in.sources[i], v = in.targets[i];
        const float p[3] = {in.x[s], in.y[s], in.z[s]};
        std::memcpy(rest + 3 * v, p, sizeof p);
        skinVertex(influences + start[v], influences + start[v + 1], columns, p[0], p[1], p[2], out + 3 * v);
    }
}

}  // namespace

Skinning::Skinning(const Rig& rig, const Topology& topology) {
    start_.reserve(topology.vertexCount + 1);
    start_.push_back(0);
    for (const std::uint32_t s : topology.storageVertex) {
        for (std::uint32_t i = rig.influenceStart[s]; i < rig.influenceStart[s + 1]; ++i)
            influences_.push_back({rig.influenceWeight[i], rig.influenceBone[i]});
        start_.push_back(static_cast<std::uint32_t>(influences_.size()));
    }
}

void Skinning::writeMatrices(const PosedSkeleton& posed, float* to) {
    for (std::size_t b = 0; b < posed.rotations.size(); ++b, to += kSkinMatrixSize) {
        for (int c = 0; c < 3; ++c) {
            for (int r = 0; r < 3; ++r) to[4 * c + r] = static_cast<float>(posed.rotations[b](r, c));
            to[12 + c] = static_cast<float>(posed.translations[b][c]);
            to[4 * c + 3] = 0;
        }
        to[15] = 1;
    }
}

void Skinning::skin(std::span<const float> matrices, const Eigen::Matrix3Xf& rest,
                    Eigen::Matrix3Xf& vertices) const {
    vertices.resize(3, rest.cols());
    skinInterleaved(start_.data(), influences_.data(), matrices.data(), rest.data(), vertices.data(),
                    static_cast<std::size_t>(rest.cols()));
}

void Skinning::skin(std::span<const float> matrices, const SkinPlanes& planes, Eigen::Matrix3Xf& rest,
                    Eigen::Matrix3Xf& vertices) const {
    skinPlanes(start_.data(), influences_.data(), matrices.data(), planes, rest.data(), vertices.data());
}

}  // namespace abf
