// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/rig/skin_table.h"

namespace abf {

/// The `most` strongest influences of each vertex, scaled to sum to 1 again.
SkinTable withAtMost(const SkinTable& skin, std::size_t most);

/// How far vertices lie from where all influences would have them, over poses and vertices.
struct CapError {
    double maxMm = 0, meanMm = 0;
    std::size_t vertices = 0;  ///< that lose influences
};

/// `poses`: per pose one transform a bone from the bind pose; `vertices`: 3×V in the bind pose, metres.
CapError capError(const SkinTable& full, const SkinTable& capped, const Eigen::Matrix3Xd& vertices,
                  std::span<const std::vector<Eigen::Matrix4d>> poses);

}  // namespace abf
