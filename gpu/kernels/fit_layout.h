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

const uint kPoseReals = 12;      ///< of a bone's pose: matrix row-major, move

/// Reals of a rest bone: orientation R, then the factor of nearestRotationSlope(), both row-major.
const uint kRestBoneReals = 18;
/// Reals of a posed bone in the making: V and G row-major, then the head w.
const uint kPosedBoneReals = 21;
/// Reals of a posed bone's slope in the making: turn θ, then the move of the head.
const uint kBoneSlopeReals = 6;

struct SkeletonSizes {
    uint boneCount;
    uint levelCount;   ///< of the tree
    uint channels;     ///< of the affine data: 1 + shape parameters
    uint parameters;   ///< whose slopes are wanted: channels - 1, or 0
    uint firstBody;    ///< of the poses
    uint bodiesPerShape;  ///< so many bodies in turn share one shape; 0: all of them do
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

// ---- The fit ---------------------------------------------------------------------------------------------------------
//
// An *atom* is a rest quantity of three floats that is affine in the blend weights: of a body point one for each
// bone that carries a share of it, of a surface vertex its rest position. A point is Σ G (scale · atom) + mass · t
// over its influences. Views are evaluated side by side; what belongs to one lies at multiples of the largest. Several
// candidates (bodies with shapes of their own) are so many times the views, one candidate after the other.

const uint kPointGroup = 64;    ///< invocations of a work group of the kernels over points, terms and rows
const uint kTermPoints = 5;     ///< most points of a term
const uint kClothingGroups = 11;  ///< most groups of clothing
const uint kBare = 0xFFFFFFFFu;   ///< the clothing of a term that has none
const uint kTile = 32;          ///< columns of a tile of the normal matrix; a work group does one
const uint kTileGroup = 8;      ///< invocations along each side of a tile
const uint kTileRows = 16;      ///< rows that a work group holds at a time
const uint kSplitRows = 256;    ///< rows that one work group sums; partial sums are added in order

/// Shape vertices: index of the delta, and this bit for a newborn shape.
const uint kNewbornBit = 0x80000000u;

struct SurfaceSizes {
    uint vertexCount;   ///< surface atoms
    uint firstAtom;     ///< where they lie among the atoms
    uint outStride;     ///< floats from channel to channel
    uint summed, stride, jobs;  ///< as AffineSizes
    uint paddedCount, blockCount;  ///< as ForwardSizes
    float deltaUnit;
    float newbornScale[3];
};

struct Influence {
    uint atom, bone;
    float scale, mass;
};

const uint kReprojection = 0, kDirection = 1, kContour = 2, kFootFlat = 3, kFeetLevel = 4, kBalance = 5,
           kClearance = 6;

/// A piece of evidence about points: core/terms/point_term.h in float.
struct TermRecord {
    uint kind;
    uint points[5];        ///< of the view: body points, then surface points
    uint row;              ///< its first row within the view
    float target[3];       ///< pixels from the principal point, or a direction
    float normal[2];
    float inverseSigma;
    float weight;
    float squaredScale;    ///< of the Cauchy loss; 0: quadratic
    uint clothing;         ///< of Contour: its group of clothing, or kBare
    float clothingPx;      ///< pixels by which a metre of it moves the outline
};

struct ViewRecord {
    float rotation[9];     ///< camera from world, row-major
    float translation[3];
    float focal[2];        ///< with the state's factor, as thickness is the state's
    float thickness[kClothingGroups];  ///< of the clothing by group, metres
    uint firstPoint, pointCount;  ///< in the list of points of all views
    uint firstTerm, termCount;
    uint firstRow, rowCount;      ///< in the list of rows of all views
    uint atoms;                   ///< where the atoms of its shape start, in floats
};

/// A bone that turns freely: all bones below it are those with an order in [first, last].
struct FreeBone {
    uint bone, first, last;
};

struct FitSizes {
    uint firstView;        ///< of those evaluated side by side
    uint boneCount;
    uint atomStride;       ///< floats from channel to channel of the atoms
    uint shapeColumns;
    uint leverCount;       ///< free bones, and one more where the root moves freely
    uint translation;      ///< 1 where the root moves freely
    uint columns;          ///< parameters: shape, pose, then `clothing` and `focal`; rows hold the residual in one more
    uint clothing;         ///< groups of clothing whose thickness is free
    uint focal;            ///< 1 where ln(focal length) is free
    uint maxPoints, maxTerms, maxRows;
    uint wantsRows;        ///< 0: cost only
    uint tileCount;
    uint splitCount;       ///< of the largest view
    uint firstSplit, splitsAtOnce;  ///< that a dispatch does
    uint resultStride;     ///< floats of a view's result: the packed lower triangle, then the cost
};

#ifdef __cplusplus
static_assert(sizeof(SurfaceSizes) == 48 && sizeof(Influence) == 16 && sizeof(TermRecord) == 68);
static_assert(sizeof(ViewRecord) == 128 && sizeof(FreeBone) == 12 && sizeof(FitSizes) == 72);
static_assert(sizeof(ShapeRange) == 8 && sizeof(SingleShape) == 8 && sizeof(AffineSizes) == 24);
static_assert(sizeof(SkeletonSizes) == 24 && sizeof(BoneFrame) == 48 && sizeof(BoneSlope) == 24);
}  // namespace abf::kernels
#endif
#endif
