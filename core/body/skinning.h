// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/body/body_model.h"
#include "core/body/skeleton.h"

namespace abf {

struct SkinInfluence {
    float weight;
    std::uint32_t bone;
};

/// Linear blend skinning of one topology's vertices with all influences that the rig has (no cut): v = Σ w_b
/// T_b v.
class Skinning {
  public:
    Skinning(const Rig& rig, const Topology& topology);

    /// rest, vertices: 3×V in topology order, metres; distinct matrices. Sums are per influence in float.
    void skin(const PosedSkeleton& posed, const Eigen::Matrix3Xf& rest, Eigen::Matrix3Xf& vertices);

  private:
    std::vector<std::uint32_t> start_;  ///< per topology vertex its first influence; one more at the end
    std::vector<SkinInfluence> influences_;
    std::vector<float> columns_;  ///< per bone four columns of four floats
};

}  // namespace abf
