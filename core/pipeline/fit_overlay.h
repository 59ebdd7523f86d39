// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core/mat.hpp>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/fit/fit_problem.h"
#include "core/image/photo.h"

namespace abf {

struct OverlayOptions {
    double meshOpacity = 0.6;
    bool landmarks = true;       ///< detected points and, joined by short lines, where the body has them
};

/// The photo (at its decoded size) with the fitted body laid over it. RGB.
Result<cv::Mat> drawFitOverlay(const BodyModel& model, BodyEvaluator& evaluator, const Photo& photo,
                               const LandmarkSet& landmarks, const BodyShape& shape, const ViewState& state,
                               const OverlayOptions& options = {});

}  // namespace abf
