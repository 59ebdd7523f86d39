// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/body/aligned_vector.h"
#include "core/body/blend_weights.h"
#include "core/body/body_points.h"
#include "core/body/row_groups.h"
#include "core/body/skeleton.h"

namespace abf {

/// How the transforms T_b = [G_b t_b] of all bones change with each free shape parameter (phenotypes, local
/// changes, facial actions, in the order of FreeParameters). To first order dG_b a = turn × (G_b a) and
/// dt_b = originMove. With T_b = [G_b | w_b − G_b h_b]:
///   turn = −V_b θ_b, where dR_b = R_b [θ_b]× (nearest_rotation.h); zero in rigs of rule HeadTailRoll,
///   originMove = dw_b − turn × (G_b h_b) − G_b dh_b,
///   dw_c = dw_p + G_p d(h_c − h_p) + turn_p × G_p (h_c − h_p); below the root of a rig with a fixed
///   reference dw_c = dw_0 + V_0 U_0ᵀ d(h_c − h_0).
/// All numbers are vectors over the parameters, padded with zeros to whole multiples of kLanes.
/// One thread at a time; allocates only while it grows.
class SkeletonSlopes {
  public:
    /// `weights` are those of phenotypeWeightsAndSlopes() at `shape`, `rest` the skeleton at `shape`.
    void setShape(const BodyModel& model, const Skeleton& skeleton, const RestSkeleton& rest,
                  const BodyShape& shape, std::span<const PhenotypeShapeWeight> weights,
                  const FreeParameters& free);
    /// After setShape() with the same `rest`.
    void setPose(const Skeleton& skeleton, const RestSkeleton& rest, const PosedSkeleton& posed);

    std::size_t stride() const { return stride_; }  ///< doubles a vector
    /// Six vectors: turn x, y, z, then originMove x, y, z (metres).
    const double* ofBone(int bone) const {
        return moves_.data() + 6 * stride_ * static_cast<std::size_t>(bone);
    }

  private:
    std::size_t stride_ = 0;
    RowGroups<double, 1> rows_;
    std::vector<double> sums_;      ///< [phenotype][rig's affine width]
    AlignedVector<double> affine_;  ///< [rig's affine width][stride]: change of heads and matrices
    AlignedVector<double> skew_;    ///< [bone][3][stride]: vee(A − Aᵀ), A = Rᵀ dM
    std::vector<Eigen::Matrix3d> factor_;
    AlignedVector<double> headMove_;  ///< [bone][3][stride]: dw
    AlignedVector<double> moves_;     ///< [bone][6][stride]
};

}  // namespace abf
