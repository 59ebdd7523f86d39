// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// Per vertex of topology anny the one on the other side of the body, by the template, which is symmetric;
/// itself in the middle, and UINT32_MAX where there is none.
std::vector<std::uint32_t> mirroredVertices(const BodyModel& model);

}  // namespace abf
