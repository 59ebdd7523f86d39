// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <stop_token>

#include "core/base/result.h"
#include "core/fit/fit_problem.h"
#include "core/image/photo.h"
#include "core/landmarks/person_detector.h"

namespace abf {

/// How far what the detector found in one picture is from the truth.
struct PictureDetection {
    bool found = false;          ///< else the figures mean nothing
    double landmarkPercent = 0;  ///< median distance of the landmarks in the picture, percent of stature
    double maskIou = 0;          ///< of the person masks, 0..1; NaN where the detector gave none
};

/// `ideal`: true landmarks and outline; its mask has the size of the detected one. `staturePx`: stature in
/// full-size pixels at the body's distance.
PictureDetection compareDetection(const FitView& ideal, const FitView& detected, double staturePx);

/// Lends one detector to several threads, one at a time.
class PictureReader {
  public:
    explicit PictureReader(PersonDetector& detector) : detector_(detector) {}

    /// The person that a fit would take from that photo, or nothing where nobody is found. Errors: those of
    /// the detector.
    Result<std::optional<FitView>> read(const Photo& photo, std::stop_token stop);

  private:
    PersonDetector& detector_;
    std::mutex mutex_;
};

}  // namespace abf
