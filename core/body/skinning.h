// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/skeleton.h"

namespace abf {

struct SkinInfluence {
    float weight;
    std::uint32_t bone;
};

/// Floats of a bone's matrix T as skinning reads it: four columns of four.
inline constexpr std::size_t kSkinMatrixSize = 16;

/// The same vertices of four bodies, their rest positions as planes.
struct SkinBlock {
    std::size_t count;
    const std::uint32_t* sources;  ///< per vertex its place in the planes
    const std::uint32_t* targets;  ///< per vertex its index in the topology
    const float* planes;           ///< [body][axis][planeWidth], metres
    std::size_t planeWidth;
    const float* matrices[4];  ///< per body, see Skinning::writeMatrices()
    float* rest[4];            ///< out: three floats a vertex, and room for one float more at the end
    float* vertices[4];        ///< out: the same
};

/// Linear blend skinning of one topology's vertices with all influences that the rig has (no cut): v = Σ w_b
/// T_b v. Sums are per influence in float. Immutable, safe to share between threads.
class Skinning {
  public:
    Skinning(const Rig& rig, const Topology& topology);

    /// to: kSkinMatrixSize floats a bone; best on a cache line.
    static void writeMatrices(const PosedSkeleton& posed, float* to);

    /// rest, vertices: 3×V in topology order, metres; distinct matrices.
    void skin(std::span<const float> matrices, const Eigen::Matrix3Xf& rest,
              Eigen::Matrix3Xf& vertices) const;

    void skinFourBodies(const SkinBlock& block) const;

  private:
    std::vector<std::uint32_t> start_;  ///< per topology vertex its first influence; one more at the end
    std::vector<SkinInfluence> influences_;
};

}  // namespace abf
