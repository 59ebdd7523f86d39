// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/landmarks/person_detector.h"

namespace abf::cli {

Result<std::shared_ptr<const BodyModel>> loadModel();
/// The detector with its compiled networks cached below the user's cache folder. `threads`: 0, the runtime's choice.
Result<std::unique_ptr<PersonDetector>> loadDetector(int threads = 0);

}  // namespace abf::cli
