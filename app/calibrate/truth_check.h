// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/body_evaluator.h"
#include "core/fit/body_fitter.h"

namespace abf::calibrate {

/// How far one fit is from the known body that its picture was drawn from.
struct TruthError {
    double rmsPercent = 0;   ///< reprojection, percent of stature
    double limbMeanDeg = 0;  ///< mean angle of the eight limb segments in camera axes
    double limbWorstDeg = 0;
    double depthMeanDeg = 0;  ///< mean signed depth error of the limbs, + = fitted too far from the camera
    double jointMeanMm =
        0;  ///< mean distance of shoulders, elbows, wrists, hips, knees, ankles; pelvis aligned
};

/// Compares the first view of `fit` with the truth; `evaluator` for the rig anny.
TruthError compareWithTruth(const BodyModel& model, BodyEvaluator& evaluator, const FitResult& fit,
                            const EvaluatedBody& truth, const PinholeCamera& camera);

/// Prints means, medians and how many limbs are off by more than 50 degrees.
void printTruthErrors(const std::vector<TruthError>& errors);

}  // namespace abf::calibrate
