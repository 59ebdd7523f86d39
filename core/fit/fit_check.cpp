// SPDX-License-Identifier: Apache-2.0
#include "core/fit/fit_check.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fit/fit_words.h"
#include "core/fit/landmark_evidence.h"

namespace abf {
namespace {

/// Visibility from which a landmark counts as seen when it is asked whether there is a person at all.
constexpr double kSeen = 0.1;
constexpr int kLeastLandmarks = 6;
/// Landmarks that span less than this share of the photo's long side are no person.
constexpr double kLeastSpan = 0.01;

}  // namespace

Result<void> checkProblem(const FitProblem& problem, const Rig& rig, int changeCount) {
    if (problem.views.empty()) return fail(ErrorCode::InvalidArgument, "There is no photo to fit a body to.");
    if (!problem.start.empty() && problem.start.size() != problem.views.size()) {
        return fail(
            ErrorCode::InvalidArgument,
            text("The start of the fit has %zu poses for %zu photos; give one for each photo or none.",
                 problem.start.size(), problem.views.size()));
    }
    for (std::size_t v = 0; v < problem.views.size(); ++v) {
        const FitView& view = problem.views[v];
        const std::string name = viewName(view, v);
        if (view.width <= 0 || view.height <= 0) {
            return fail(ErrorCode::InvalidArgument, "The size of " + name + " is not known.");
        }
        if (!std::isfinite(view.focalPx) || view.focalPx < 0) {
            return fail(ErrorCode::InvalidArgument,
                        "The focal length given for " + name + " is not a positive number of pixels.");
        }
        int usable = 0;
        Eigen::Array2d low = Eigen::Array2d::Constant(std::numeric_limits<double>::infinity()), high = -low;
        for (int k = 0; k < kLandmarkCount; ++k) {
            const Landmark& landmark = view.landmarks[static_cast<std::size_t>(k)];
            if (pixelWeight(view, k) <= 0 || !isSeen(landmark, kSeen)) continue;
            ++usable;
            low = low.min(landmark.position.array());
            high = high.max(landmark.position.array());
        }
        if (usable < kLeastLandmarks) {
            return fail(
                ErrorCode::NoPerson,
                text("Only %d landmarks of the person can be seen in ", usable) + name +
                    text("; at least %d are needed. Use a photo that shows more of the body, or place the "
                         "landmarks by hand.",
                         kLeastLandmarks));
        }
        if ((high - low).maxCoeff() < kLeastSpan * std::max(view.width, view.height)) {
            return fail(ErrorCode::NoPerson,
                        "The landmarks in " + name +
                            " lie nearly in one place. Use a photo in which the person is "
                            "larger, or place the landmarks by hand.");
        }
    }
    if (!problem.start.empty()) {
        const auto boneCount = static_cast<std::size_t>(rig.boneCount());
        for (std::size_t v = 0; v < problem.start.size(); ++v) {
            if (problem.startOf(v) == nullptr) continue;
            const ViewState& start = *problem.startOf(v);
            const bool fits = start.pose.parameterization == PoseParameterization::LocalRef &&
                              start.pose.bones.size() == boneCount &&
                              std::all_of(start.pose.bones.begin(), start.pose.bones.end(),
                                          [](const auto& m) { return m.allFinite(); }) &&
                              start.camera.cameraFromWorld.matrix().allFinite();
            if (!fits) {
                return fail(ErrorCode::InvalidArgument,
                            "The pose from which the fit of " + viewName(problem.views[v], v) +
                                text(" should start is not a LocalRef pose of %zu bones.", boneCount));
            }
        }
    }
    if (problem.heightM && !(*problem.heightM > 0.3 && *problem.heightM < 3)) {
        return fail(ErrorCode::InvalidArgument, "The height given must lie between 30 cm and 300 cm.");
    }
    if (problem.ageYears && !(*problem.ageYears >= 0 && *problem.ageYears <= 150)) {
        return fail(ErrorCode::InvalidArgument, "The age given must lie between 0 and 150 years.");
    }
    for (const KnownFact& fact : problem.facts) {
        const MeasureInfo& info = measureInfo(fact.measure);
        if (!(std::isfinite(fact.value) && fact.value > 0) || !(fact.tolerance >= 0)) {
            return fail(ErrorCode::InvalidArgument,
                        "The " + std::string(info.name) + " given must be a positive number.");
        }
        if (fact.measure == Measure::Stature) {
            return fail(ErrorCode::InvalidArgument, "The height belongs into its own field, not among the measures.");
        }
    }
    for (const auto& [change, value] : problem.fixedLocalChanges) {
        if (change < 0 || change >= changeCount || !(value >= -1 && value <= 1)) {
            return fail(ErrorCode::InvalidArgument,
                        text("The local change %d cannot be held at %g: there are %d, each from -1 to 1.", change,
                             value, changeCount));
        }
    }
    for (const std::string& bone : problem.fixedBones) {
        if (rig.bone(bone) < 0) {
            return fail(ErrorCode::InvalidArgument, "The bone " + bone + ", which is to be held, does not exist.");
        }
    }
    for (std::size_t v = 0; v < problem.views.size(); ++v) {
        const FitView& view = problem.views[v];
        if ((!view.mask.empty() && view.mask.type() != CV_8UC1) ||
            (!view.ignore.empty() && view.ignore.type() != CV_8UC1)) {
            return fail(ErrorCode::InvalidArgument,
                        "The mask of " + viewName(view, v) + " must be an 8-bit grey image.");
        }
    }
    for (const auto& [p, value] : problem.fixed) {
        if (!std::isfinite(value)) {
            return fail(ErrorCode::InvalidArgument,
                        "The value at which " + std::string(phenotypeName(p)) + " is held is not a number.");
        }
    }
    const auto finite = [](const Eigen::VectorXd& values) { return values.allFinite(); };
    if (!problem.shape.phenotypes.values.isFinite().all() || !finite(problem.shape.localChanges) ||
        !finite(problem.shape.facialActions)) {
        return fail(ErrorCode::InvalidArgument,
                    "The shape from which the fit should start has values that are not numbers.");
    }
    return {};
}

}  // namespace abf
