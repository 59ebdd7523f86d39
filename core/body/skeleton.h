// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <span>
#include <vector>

#include "core/body/blend_weights.h"
#include "core/body/body_model.h"
#include "core/body/row_blend.h"

namespace abf {

/// Rest heads and orientations of a rig for one shape, metres, world axes.
struct RestSkeleton {
    Eigen::VectorXd affine;                     ///< the rig's affine bone data, see Rig::stride
    std::vector<WeightedRow> rows;              ///< scratch
    std::vector<Eigen::Vector3d> heads;         ///< h_b
    std::vector<Eigen::Matrix3d> orientations;  ///< R_b
};

/// The posed bones: W_b = [V_b w_b] and T_b = W_b P_b⁻¹ = [G_b t_b].
struct PosedSkeleton {
    std::vector<Eigen::Matrix3d> orientations;  ///< V_b
    std::vector<Eigen::Vector3d> heads;         ///< w_b
    std::vector<Eigen::Matrix3d> rotations;     ///< G_b = V_b R_bᵀ
    std::vector<Eigen::Vector3d> translations;  ///< t_b = w_b − G_b h_b
};

/// Rest pose and forward kinematics of one rig; immutable. The CPU evaluator, the GPU evaluator and the body
/// points all take their bones from here. Nothing allocates once the outputs have their sizes.
class Skeleton {
  public:
    Skeleton(std::shared_ptr<const BodyModel> model, const Rig& rig);

    const Rig& rig() const { return *rig_; }

    /// Heads and matrices are affine in the weights; orientations follow by the rig's rule: the nearest
    /// rotation, or Blender's shortest arc from Y to tail − head then roll, the root's being the identity.
    void rest(std::span<const ShapeWeight> weights, RestSkeleton& out) const;

    /// The second half of rest(): heads and orientations of `out.affine`.
    void orient(RestSkeleton& out) const;

    /// U_b: the rig's fixed reference orientation; in rigs of rule HeadTailRoll the rest orientation.
    Eigen::Matrix3d referenceOrientation(const RestSkeleton& rest, int bone) const {
        return rig_->rule == OrientationRule::Procrustes ? reference_[bone] : rest.orientations[bone];
    }

    /// Posed axes of the frame that a LocalRef delta of `bone` is given in: V_p U_pᵀ; U_0ᵀ for the root. A
    /// bone's delta turned by ω turns it by carrier · ω.
    Eigen::Matrix3d carrier(const RestSkeleton& rest, const PosedSkeleton& posed, int bone) const {
        const int p = rig_->parents[bone];
        if (p < 0) return referenceOrientation(rest, 0).transpose();
        return posed.orientations[p] * referenceOrientation(rest, p).transpose();
    }

    /// Poses by any parameterization. `pose.bones` is empty (identity) or one matrix a bone, of which the
    /// top three rows are read.
    void pose(const RestSkeleton& rest, const BodyPose& pose, PosedSkeleton& out) const;

  private:
    std::shared_ptr<const BodyModel> model_;
    const Rig* rig_;
    std::vector<Eigen::Matrix3d> reference_;            ///< Procrustes rigs: U_b
    std::vector<Eigen::Matrix3d> templateOrientation_;  ///< Procrustes rigs: R_b of the template
};

}  // namespace abf
