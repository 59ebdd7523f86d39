// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/export/fit_document.h"
#include "core/image/photo.h"

namespace abf {

inline constexpr int kThumbnailSide = 128;

/// A small square PNG of a fit: its first photo that can be read with the body laid over it, cut to the
/// person, else the body alone from the front. `fitFile`: beside which photos lie. About 100 ms, most of it
/// reading the photo. Errors: those of the evaluator; Cancelled.
Result<std::string> fitThumbnail(const BodyModel& model, BodyEvaluator& evaluator, const FitDocument& fit,
                                 const std::filesystem::path& fitFile, std::stop_token stop = {});

/// The same from a photo that is at hand.
Result<std::string> fitThumbnail(const BodyModel& model, BodyEvaluator& evaluator, const Photo& photo,
                                 const BodyShape& shape, const ViewState& state);

}  // namespace abf
