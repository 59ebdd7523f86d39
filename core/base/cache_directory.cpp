// SPDX-License-Identifier: Apache-2.0
#include "core/base/cache_directory.h"

#include <cstdlib>

namespace abf {

std::filesystem::path cacheDirectory() {
    const char* xdg = std::getenv("XDG_CACHE_HOME");
    if (xdg != nullptr && *xdg == '/') return std::filesystem::path(xdg) / "anny-body-fitter";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') return std::filesystem::path(home) / ".cache" / "anny-body-fitter";
    return {};
}

}  // namespace abf
