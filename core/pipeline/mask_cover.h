// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "core/fit/fit_problem.h"
#include "core/silhouette/body_surface.h"

namespace abf {

/// How well the fitted body fills the person's mask: intersection over union, 0..1, without head, hands, feet
/// and what is ignored.
struct MaskCover {
    double bare = 0;     ///< the body itself
    double dressed = 0;  ///< grown by the clothing that the fit found
};

/// Nothing for a view without a mask, and where all of it is ignored. Errors: those of the evaluator and of
/// maskOverlap(). About 10 ms.
Result<std::optional<MaskCover>> maskCover(const BodySurface& surface, BodyEvaluator& evaluator,
                                           const FitView& view, const BodyShape& shape,
                                           const ViewState& state, const ClothingAllowance& clothing);

}  // namespace abf
