// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <system_error>

#include "core/landmarks/person_detector.h"

namespace abf {

namespace fs = std::filesystem;

fs::path defaultPoseModelDir() {
    if (const char* set = std::getenv("ABF_BLAZEPOSE"); set && *set) return set;
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        const fs::path installed =
            executable.parent_path().parent_path() / "share/anny-body-fitter/blazepose";
        if (fs::is_directory(installed, error)) return installed;
    }
    return ABF_BUILD_BLAZEPOSE_DIR;
}

}  // namespace abf
