// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/body/body_evaluator.h"
#include "core/export/export.h"

namespace abf {

/// The text of an OBJ file (docs/export.md): `vertices` (3×V, metres, world) of topology `anny`, one `v` and
/// one `vn` a vertex in the model's order, one `vt` a texture coordinate of the model, faces `v/vt/vn`.
std::string makeObj(const Topology& topology, const Eigen::Matrix3Xf& vertices, UpAxis up);

}  // namespace abf
