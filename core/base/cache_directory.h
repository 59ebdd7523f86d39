// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace abf {

/// Where things that can be made again are kept: $XDG_CACHE_HOME/anny-body-fitter or
/// ~/.cache/anny-body-fitter; empty when neither can be known. It need not exist.
std::filesystem::path cacheDirectory();

}  // namespace abf
