// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/cli/fit_arguments.h"
#include "app/cli/output.h"
#include "core/export/fit_document.h"
#include "core/image/photo.h"

namespace abf::cli {

/// One photo of the call, ready to be fitted.
struct IntakePhoto {
    Photo photo;
    FitView view;
    std::filesystem::path ignoreMask;  ///< as given; may be empty
    std::optional<ViewState> start;    ///< of an earlier fit
    bool leftOut = false;
};

/// What `abf fit` fits: photos, what is known, and what an earlier fit hands on.
struct FitIntake {
    std::vector<IntakePhoto> photos;
    FitProblem knowledge;               ///< all but views and start
    std::vector<Measure> heldMeasures;  ///< locks that a fit does not know, to be handed on
};

/// Reads the earlier fit if one is given, loads the photos, finds their persons and says so on `output`.
Result<FitIntake> readFitIntake(const FitArguments& arguments, std::shared_ptr<const BodyModel> model,
                                const Output& output, std::stop_token stop);

}  // namespace abf::cli
