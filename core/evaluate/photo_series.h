// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/fit_problem.h"
#include "core/landmarks/person_detector.h"
#include "core/measure/measure.h"

namespace abf {

/// Real photos of one person in different poses, and what is known of that person.
struct SeriesOptions {
    std::vector<std::filesystem::path> photos;
    std::optional<double> heightM, ageYears;
    std::optional<Sex> sex;
    std::optional<ClothingFit> clothing;  ///< none: not said
};

/// How one body covers one photo's mask, see MaskOverlap.
struct SeriesOverlap {
    std::string photo;
    double bare = 0,
           grown = 0;  ///< intersection over union of the body, and of it grown by its fitted clothing
};

/// One fit of the series: of one photo, or of all together.
struct SeriesFit {
    std::string name;
    MeasureValues measures{}, measureSigma{};  ///< standard deviations as the fit states them; 0: none stated
    std::vector<SeriesOverlap> overlaps;       ///< by photo of the fit; empty where a photo has no mask
    double seconds = 0;                        ///< of the fit
    double detectionSeconds = 0;               ///< loading and detection of its photos
};

/// The same person fitted from each photo alone and from all together: a method that can be trusted finds one
/// body.
struct PhotoSeries {
    std::vector<SeriesFit> single, silhouetteless;  ///< one a photo; the latter by landmarks and priors alone
    SeriesFit joint;
    /// Largest minus smallest value over some fits; zero of none.
    static MeasureValues range(const std::vector<SeriesFit>& fits);
};

/// Errors: those of analysePhoto and BodyFitter::fit, naming the photo; Cancelled.
Result<PhotoSeries> fitPhotoSeries(std::shared_ptr<const BodyModel> model, PersonDetector& detector,
                                   const SeriesOptions& options, std::stop_token stop = {});

/// As Markdown.
std::string photoSeriesMarkdown(const PhotoSeries& series);

}  // namespace abf
