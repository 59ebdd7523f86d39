// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/rig/rig_plan.h"
#include "core/rig/rig_rest.h"

namespace abf {

/// Carries poses of rig anny to another rig by the skin that both move.
///   rigs anny, makehuman     a bone moves as the one of the same name, or else as its parent: exact
///   rigs derived from anny   a bone moves as the one that it is made of, or as the mean of a chain of them
///   others                   as the mean of the bones of rig anny under its vertices
/// A mean is rigid: the rotation nearest to the weighted mean transform, about the head's mean place; each
/// bone counts by the square of its part in the vertices, so that neighbours count little. A bone without
/// vertices moves as its parent does; one without a parent as the first that hangs on it.
class PoseCarrier {
  public:
    /// `rest`: of the plan's bones, of the body that is posed.
    PoseCarrier(const BodyModel& model, const RigPlan& plan, const RigRest& rest);

    /// `annyTransforms`: T = W P⁻¹ of rig anny. Returns T of each bone of the plan, world from world in rest.
    std::vector<Eigen::Matrix4d> carry(std::span<const Eigen::Matrix4d> annyTransforms) const;

  private:
    struct Share {
        int bone;  ///< of rig anny
        double weight;
    };
    struct Carried {
        std::vector<Share> shares;  ///< sum to 1; empty: moves as the parent
        int parent = -1;
        Eigen::Vector3d head;
    };
    std::vector<Carried> bones_;
};

}  // namespace abf
