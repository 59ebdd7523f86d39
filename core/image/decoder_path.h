// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace abf {

/// Where the executable `abf-decode` is: $ABF_DECODE, else beside the running executable, else
/// ../libexec/anny-body-fitter/ of it. When $ABF_DECODE is set, nothing else is tried. `abf doctor` shows it.
Result<std::filesystem::path> findDecoder();

}  // namespace abf
