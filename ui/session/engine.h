// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/body_fitter.h"
#include "core/landmarks/person_detector.h"

namespace abf::ui {

/// Where the body model and the networks come from. Both are called on workers; tests bring their own.
struct EngineLoader {
    std::function<Result<std::shared_ptr<const BodyModel>>()> loadModel;
    std::function<Result<std::unique_ptr<PersonDetector>>()> loadDetector;

    /// The installed or built model file and the BlazePose networks, compiled networks cached in
    /// $XDG_CACHE_HOME/anny-body-fitter.
    static EngineLoader standard();
};

}  // namespace abf::ui
