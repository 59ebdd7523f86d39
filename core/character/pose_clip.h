// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/export/scene.h"

namespace abf {

/// A second from the joints' bind frames to `end`, 30 frames: each joint turns the shortest way and moves
/// straight, relative to its parent, easing in and out.
SceneClip poseClip(std::string name, const std::vector<SceneJoint>& joints,
                   const std::vector<Eigen::Matrix4d>& end);

}  // namespace abf
