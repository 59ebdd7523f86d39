// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/base/result.h"

namespace abf {

/// The fit.json that a GLB made by this program carries (docs/export.md). Whether bytes are a GLB: isGlb.
/// Errors: Corrupt for a damaged file, Unsupported for one that carries none.
Result<std::string> fitJsonOfGlb(std::span<const std::byte> file, std::string_view sourceName);

bool isGlb(std::span<const std::byte> file);

}  // namespace abf
