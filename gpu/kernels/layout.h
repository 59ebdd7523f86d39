// SPDX-License-Identifier: Apache-2.0
// One header for host and shaders: the layout of everything that crosses between them (std430, scalars of 4 bytes).
#ifndef ABF_GPU_KERNELS_LAYOUT_H
#define ABF_GPU_KERNELS_LAYOUT_H

#ifdef __cplusplus
#include <cstdint>
namespace abf::kernels {
using uint = std::uint32_t;
#endif

/// Vertices are handled in blocks; a work group is a block, an invocation two neighbouring vertices.
const uint kBlockVertices = 64;
const uint kBlockWords = 3 * kBlockVertices / 2;  ///< int16 x, y, z planes of a block, two vertices a word
const uint kEmptyBlock = 0xffffffffu;

/// A blend shape at work: the index of its delta and its weight for each axis, metres a delta step included.
struct ActiveShape {
    uint delta;
    float weightX, weightY, weightZ;
};

/// One body of a batch.
struct BodyRecord {
    uint firstActive, activeCount;              ///< its range of the active shapes
    float templateX, templateY, templateZ;      ///< factors of the template's coordinates
};

/// A bone's transform T, row-major 3x4.
struct BoneTransform {
    float rows[12];
};

/// A posed bone as skinning wants it: v' = head' + G (v - h). The product with the short lever v - h rounds far less
/// than T v with its long v, and h is a float to begin with: head' is the image of that float. Read as four vec4.
struct BoneLever {
    float rows[12];      ///< row-major 3x4: G, head'
    float restHead[3];   ///< h
    float unused;
};

/// What all kernels of the forward pass are told.
struct ForwardSizes {
    uint vertexCount;    ///< of the topology's prefix
    uint paddedCount;    ///< rounded up to whole blocks; length of a coordinate plane
    uint blockCount;
    uint boneCount;
};

#ifdef __cplusplus
static_assert(sizeof(ActiveShape) == 16 && sizeof(BodyRecord) == 20 && sizeof(BoneTransform) == 48 && sizeof(ForwardSizes) == 16 &&
              sizeof(BoneLever) == 64);
}  // namespace abf::kernels
#endif
#endif
