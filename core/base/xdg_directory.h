// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace abf {

/// $variable/anny-body-fitter, else ~/fallback/anny-body-fitter; empty when neither can be known. Relative
/// values of the variable are passed over, as the XDG specification asks.
std::filesystem::path xdgDirectory(const char* variable, const char* fallback);

}  // namespace abf
