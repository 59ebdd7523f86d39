// SPDX-License-Identifier: Apache-2.0
#include "core/base/data_directory.h"

#include "core/base/xdg_directory.h"

namespace abf {

std::filesystem::path dataDirectory() {
    return xdgDirectory("XDG_DATA_HOME", ".local/share");
}

}  // namespace abf
