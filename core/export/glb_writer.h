// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"

namespace abf {

/// What a GLB file holds; all in the world of conventions.h, converted to glTF's axes on writing.
struct GlbContent {
    const BodyModel* model;
    const BodyShape* shape;
    const BodyPose* pose;                        ///< LocalRef, embedded beside the shape; or null
    const EvaluatedBody* body;                   ///< rest vertices and rest bone poses are taken
    std::span<const Eigen::Matrix4d> bonePoses;  ///< what the nodes stand at, one a bone of the rig anny
};

/// The bytes of a GLB file (docs/export.md): topology and rig `anny`. The same content gives the same bytes.
/// Error: InvalidArgument for a pose that no skeleton can hold (makeSkeletonNodes).
Result<std::vector<std::byte>> makeGlb(const GlbContent& content);

}  // namespace abf
