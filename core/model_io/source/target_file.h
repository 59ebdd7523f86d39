// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/result.h"

namespace abf::source {

/// The step of all deltas in metres. The source files have at most three decimals of a decimetre and stay
/// below 3.2 m, so that 16-bit steps hold them exactly; reading checks both.
inline constexpr double kDeltaUnit = 1e-4;

struct VertexDelta {
    std::uint32_t baseVertex;
    std::array<std::int16_t, 3> steps;  ///< of kDeltaUnit; Z up, facing -Y
};

/// Reads a MakeHuman target: text lines "index dx dy dz" (decimetres, Y up), `#` comments; compressed when
/// the name ends with .gz. Zero deltas are left out; the order is that of the base vertices.
Result<std::vector<VertexDelta>> readTargetFile(const std::filesystem::path& file, std::size_t vertexCount);

}  // namespace abf::source
