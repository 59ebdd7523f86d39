// SPDX-License-Identifier: Apache-2.0
#include "core/base/xdg_directory.h"

#include <cstdlib>

namespace abf {

std::filesystem::path xdgDirectory(const char* variable, const char* fallback) {
    constexpr const char* kProgram = "anny-body-fitter";
    const char* xdg = std::getenv(variable);
    if (xdg != nullptr && *xdg == '/') return std::filesystem::path(xdg) / kProgram;
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') return std::filesystem::path(home) / fallback / kProgram;
    return {};
}

}  // namespace abf
