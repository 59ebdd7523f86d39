// SPDX-License-Identifier: Apache-2.0
#include "core/base/cache_directory.h"

#include "core/base/xdg_directory.h"

namespace abf {

std::filesystem::path cacheDirectory() {
    return xdgDirectory("XDG_CACHE_HOME", ".cache");
}

}  // namespace abf
