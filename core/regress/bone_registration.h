// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/body/body_evaluator.h"
#include "core/body/skeleton.h"

namespace abf {

/// Poses a body of a given shape onto corresponding points, bone by bone: each bone takes the rotation that
/// best carries the points it moves most to their targets, whatever its neighbours do. Exact where the points
/// move rigidly; a start for a joint solve elsewhere.
class BoneRegistration {
  public:
    /// `storageVertices`: those whose targets will be given, in this order.
    BoneRegistration(std::shared_ptr<const BodyModel> model, std::vector<std::uint32_t> storageVertices);

    /// `body`: an evaluation of the shape (its rest pose is used). `targets`: 3×vertices, metres. A bone that
    /// moves fewer than three of the points keeps its place relative to its parent.
    BodyPose pose(const EvaluatedBody& body, const Eigen::Matrix3Xd& targets) const;

  private:
    struct Share {
        Eigen::Index point;
        double weight;
    };
    std::shared_ptr<const BodyModel> model_;
    std::vector<std::uint32_t> vertices_;
    std::vector<std::vector<Share>> ofBone_;
};

}  // namespace abf
