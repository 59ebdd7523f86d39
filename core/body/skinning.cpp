// SPDX-License-Identifier: Apache-2.0
#include "core/body/skinning.h"

#include <algorithm>
#include <cstring>

#include "core/body/multiversion.h"
#include "core/body/vector_lanes.h"

namespace abf {
namespace {

using Float4 = float __attribute__((vector_size(16)));

inline __attribute__((always_inline)) void addInfluence(const SkinInfluence& influence, const float* matrices,
                                                        Float16& blended) {
    Float16 matrix;
    load(matrix, matrices + kSkinMatrixSize * static_cast<std::size_t>(influence.bone));
    blended += influence.weight * matrix;
}

/// posed = blended matrix · (x, y, z, 1)
inline __attribute__((always_inline)) void apply(const Float16& blended, float x, float y, float z,
                                                 Float4& posed) {
    const Float4 c0 = __builtin_shufflevector(blended.low, blended.low, 0, 1, 2, 3);
    const Float4 c1 = __builtin_shufflevector(blended.low, blended.low, 4, 5, 6, 7);
    const Float4 c2 = __builtin_shufflevector(blended.high, blended.high, 0, 1, 2, 3);
    const Float4 c3 = __builtin_shufflevector(blended.high, blended.high, 4, 5, 6, 7);
    posed = (c0 * x + c1 * y) + (c2 * z + c3);
}

/// One vertex at a time. Its blended matrix is one vector: an influence costs one multiplication.
ABF_MULTIVERSION void skinOne(const std::uint32_t* start, const SkinInfluence* influences,
                              const float* matrices, const float* rest, float* out, std::size_t count) {
    for (std::size_t v = 0; v < count; ++v, rest += 3, out += 3) {
        Float16 blended = {};
        for (std::uint32_t i = start[v]; i < start[v + 1]; ++i)
            addInfluence(influences[i], matrices, blended);
        Float4 posed;
        apply(blended, rest[0], rest[1], rest[2], posed);
        // Four floats are stored at once; the fourth is overwritten by the next vertex.
        std::memcpy(out, &posed, (v + 1 < count ? 4 : 3) * sizeof(float));
    }
}

/// The numbers of influences are what a processor cannot foresee; four bodies share the surprise. Of each
/// vertex four floats are stored, see SkinBlock.
ABF_MULTIVERSION void skinFour(const std::uint32_t* start, const SkinInfluence* influences,
                               const SkinBlock& in) {
    const float *m0 = in.matrices[0], *m1 = in.matrices[1], *m2 = in.matrices[2], *m3 = in.matrices[3];
    const std::size_t width = in.planeWidth;
    const auto finish = [&](std::size_t b, std::size_t k, std::size_t s, const Float16& blended)
        __attribute__((always_inline)) {
        const float* plane = in.planes + b * 3 * width + s;
        const float x = plane[0], y = plane[width], z = plane[2 * width];
        const Float4 p = {x, y, z, 0};
        Float4 posed;
        apply(blended, x, y, z, posed);
        std::memcpy(in.rest[b] + 3 * k, &p, sizeof p);
        std::memcpy(in.vertices[b] + 3 * k, &posed, sizeof posed);
    };
    for (std::size_t k = 0; k < in.count; ++k) {
        const std::size_t s = in.sources[k], v = in.targets[k];
        Float16 b0 = {}, b1 = {}, b2 = {}, b3 = {};
        for (std::uint32_t i = start[v]; i < start[v + 1]; ++i) {
            addInfluence(influences[i], m0, b0);
            addInfluence(influences[i], m1, b1);
            addInfluence(influences[i], m2, b2);
            addInfluence(influences[i], m3, b3);
        }
        finish(0, k, s, b0);
        finish(1, k, s, b1);
        finish(2, k, s, b2);
        finish(3, k, s, b3);
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
    skinOne(start_.data(), influences_.data(), matrices.data(), rest.data(), vertices.data(),
            static_cast<std::size_t>(rest.cols()));
}

void Skinning::skinFourBodies(const SkinBlock& block) const {
    skinFour(start_.data(), influences_.data(), block);
}

}  // namespace abf
