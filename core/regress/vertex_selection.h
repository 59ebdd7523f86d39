// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// Storage vertices of topology anny, ascending, that see every bone of the rig: for each bone up to
/// `perBone` of the vertices that it moves most, spread far apart, and of all others every `stride`-th (0:
/// none).
std::vector<std::uint32_t> representativeVertices(const BodyModel& model, int perBone, int stride);

}  // namespace abf
