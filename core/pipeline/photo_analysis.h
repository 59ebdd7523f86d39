// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/fit/fit_problem.h"
#include "core/image/photo.h"
#include "core/landmarks/person_detector.h"

namespace abf {

/// Which person of a photo is the subject: a box that the user drew, else the index into the persons found
/// (0 = the most prominent).
struct PersonChoice {
    int index = 0;
    std::optional<cv::Rect2d> box;
};

/// A photo with the persons found in it.
struct AnalysedPhoto {
    Photo photo;
    std::vector<DetectedPerson> persons;
    int selected = 0;
    const DetectedPerson& subject() const { return persons[static_cast<std::size_t>(selected)]; }
};

/// Loads a photo and finds its persons. Errors: those of loadPhoto; NoPerson with a sentence that says what
/// to do; InvalidArgument when `choice.index` exceeds the persons found.
Result<AnalysedPhoto> analysePhoto(PersonDetector& detector, const std::filesystem::path& file,
                                   const PersonChoice& choice = {}, std::stop_token stop = {});

/// The same for a photo that is loaded already.
Result<AnalysedPhoto> findPersons(PersonDetector& detector, Photo photo, const PersonChoice& choice = {},
                                  std::stop_token stop = {});

/// What the fit needs of a photo and a person. `focalPx` overrides EXIF when positive.
FitView makeFitView(const Photo& photo, const DetectedPerson& person, double focalPx = 0);

}  // namespace abf
