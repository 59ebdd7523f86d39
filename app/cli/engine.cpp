// SPDX-License-Identifier: Apache-2.0
#include "app/cli/engine.h"

#include <cstdlib>

#include "core/model_io/model_file.h"

namespace abf::cli {

Result<std::shared_ptr<const BodyModel>> loadModel() { return loadBodyModel(defaultModelPath()); }

Result<std::unique_ptr<PersonDetector>> loadDetector() {
    PersonDetector::Options options;
    options.cacheDir = cacheDirectory();
    return PersonDetector::load(defaultPoseModelDir(), options);
}

std::filesystem::path cacheDirectory() {
    const char* xdg = std::getenv("XDG_CACHE_HOME");
    if (xdg != nullptr && *xdg == '/') return std::filesystem::path(xdg) / "anny-body-fitter";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') return std::filesystem::path(home) / ".cache" / "anny-body-fitter";
    return {};
}

}  // namespace abf::cli
