// SPDX-License-Identifier: Apache-2.0
#include "app/cli/engine.h"

#include "core/base/cache_directory.h"
#include "core/model_io/model_file.h"

namespace abf::cli {

Result<std::shared_ptr<const BodyModel>> loadModel() { return loadBodyModel(defaultModelPath()); }

Result<std::unique_ptr<PersonDetector>> loadDetector(int threads) {
    PersonDetector::Options options;
    options.threads = threads;
    options.cacheDir = cacheDirectory();
    return PersonDetector::load(defaultPoseModelDir(), options);
}

}  // namespace abf::cli
