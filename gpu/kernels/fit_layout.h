// SPDX-License-Identifier: Apache-2.0
// One header for host and shaders: the layout of what crosses between them for bones and for the fit (std430,
// scalars of 4 bytes; "real" buffers hold doubles or floats, see real.glsl).
#ifndef ABF_GPU_KERNELS_FIT_LAYOUT_H
#define ABF_GPU_KERNELS_FIT_LAYOUT_H

#ifdef __cplusplus
#include <cstdint>
namespace abf::kernels {
using uint = std::uint32_t;
#endif

// ---- Affine quantities: template + Σ weight · row, and their slopes -------------------------------------------------
//
// Coefficients of the shapes at work: [active][stride] reals, channel 0 the weight, channel i its slope by the i-th
// summed parameter; the stride is a multiple of kSumWidth. Outputs: [shape set][channel][column], channels after
// the summed ones being those of the single shapes.

const uint kSumWidth = 4;        ///< channels that an invocation sums
const uint kAffineGroup = 64;    ///< invocations of a work group
const uint kBoneStride = 12;     ///< affine data of a bone: head, matrix row-major

/// The range of the active shapes of one set of weights.
struct ShapeRange {
    uint first, count;
};

/// A parameter that scales one shape's row.
struct SingleShape {
    uint shape;
    float slope;
};

struct AffineSizes {
    uint width;        ///< columns
    uint outStride;    ///< from channel to channel of the output
    uint channels;     ///< 1 + parameters
    uint summed;       ///< 1 + summed parameters
    uint stride;       ///< of the coefficients
    uint jobs;         ///< ceil(summed / kSumWidth) + single shapes
};

// ---- Bones -----------------------------------------------------------------------------------------------------------

const uint kBoneGroup = 64;  ///< invocations of a work group of rest_bones
const uint kTreeGroup = 128; ///< of skeleton: one group a body

/// Reals of a rest bone: orientation R, then the factor of nearestRotationSlope(), both row-major.
const uint kRestBoneReals = 18;
/// Reals of a posed bone in the making: V and G row-major, then the head w.
const uint kPosedBoneReals = 21;
/// Reals of a posed bone's slope in the making: turn θ, then the move of the head.
const uint kBoneSlopeReals = 6;

struct SkeletonSizes {
    uint boneCount;
    uint levelCount;   ///< of the tree
    uint channels;     ///< 1: values only; else 1 + shape parameters
    uint firstBody;    ///< of the poses
    uint shapeStep;    ///< 0: all bodies share one shape; 1: each has its own
};

/// What pose levers need of a posed bone.
struct BoneFrame {
    float head[3];     ///< w
    float axes[9];     ///< posed axes of the parent's reference frame, row-major
};

/// Change of a bone's transform by a shape parameter: d(G a) = -turn × (G a), dt = move.
struct BoneSlope {
    float turn[3];
    float move[3];
};

#ifdef __cplusplus
static_assert(sizeof(ShapeRange) == 8 && sizeof(SingleShape) == 8 && sizeof(AffineSizes) == 24);
static_assert(sizeof(SkeletonSizes) == 20 && sizeof(BoneFrame) == 48 && sizeof(BoneSlope) == 24);
}  // namespace abf::kernels
#endif
#endif
