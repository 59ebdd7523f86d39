// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// The vertices on which a body can stand, kneel, sit, lie or lean: of each larger bone those that reach
/// farthest along the axes in the rest pose. Their lowest gives the floor to a few millimetres without the
/// whole mesh.
std::vector<std::uint32_t> extremeVertices(const BodyModel& model, const Eigen::Matrix3Xf& restVertices);

}  // namespace abf
