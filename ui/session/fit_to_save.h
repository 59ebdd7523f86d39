// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/body_fitter.h"
#include "core/image/photo.h"
#include "ui/session/document.h"

namespace abf::ui {

/// A copy of the document that another thread can make files of.
struct FitToSave {
    struct Photo {
        FitView view;
        std::optional<ViewState> state;  ///< absent: not fitted yet
        bool used = true;
        std::shared_ptr<const abf::Photo> pixels;  ///< null where it was not read
    };
    std::vector<Photo> photos;
    FitProblem knowledge;  ///< all but views
    BodyShape shape;
    std::vector<Measure> heldMeasures;
    std::optional<BodyPose> pose;  ///< of a body from no photo
    FitSummary fit;                ///< oddViews count `photos`
};

/// A fit.json with the pictures that it names.
struct FitText {
    std::string json;
    std::map<std::string, std::string> masks;  ///< PNG by the name in the document
};

/// Any thread. Masks are named "STEM.ignore-N.png". Photos that are not fitted yet are written without a
/// camera.
Result<FitText> makeFitText(const std::shared_ptr<const BodyModel>& model, const BodyFitter& fitter,
                            const FitToSave& fit, const std::string& stem);

/// A PNG for lists; empty where it cannot be made. Any thread, some 50 ms.
std::string makeThumbnail(const std::shared_ptr<const BodyModel>& model, const FitToSave& fit);

/// "body" of "body.fit.json".
std::string fitStem(const std::filesystem::path& fitFile);

}  // namespace abf::ui
