// SPDX-License-Identifier: Apache-2.0
#include "core/fit/fit_notes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/fit/fit_words.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/shape_prior.h"

namespace abf {
namespace {

constexpr double kDegrees = 180 / std::numbers::pi;
constexpr double kTiltWorthTelling = 2 / kDegrees;

/// The angle of view across the longer side.
double viewAngle(const PinholeCamera& camera) {
    return 2 * std::atan(0.5 * std::max(camera.width, camera.height) / camera.fx) * kDegrees;
}

}  // namespace

std::vector<std::string> fitNotes(const FitProblem& problem, const FitGeometry& geometry,
                                  const FitSnapshot& best, bool shapeHeld) {
    std::vector<std::string> all;
    for (std::size_t v = 0; v < problem.views.size() && problem.start.empty(); ++v) {
        const FitView& view = problem.views[v];
        const PinholeCamera& camera = best.views[v].camera;
        if (!(view.focalPx > 0)) {
            const bool found = std::abs(std::log(camera.fx / assumedFocalPx(view.width, view.height))) > 1e-6;
            all.push_back("The focal length of " + viewName(view, v) +
                          text(found ? " is not known: an angle of view of %.0f° across the long side fits best."
                                     : " is not known: an angle of view of %.0f° across the long side is assumed.",
                               viewAngle(camera)));
        }
    }
    const auto extent = geometry.exactExtent(best.shape, BodyPose());
    const double statureCm = extent ? 100 * extent->stature : 0;
    const bool heightHeld = problem.fixed.contains(Phenotype::Height) || shapeHeld;
    if (problem.heightM && std::abs(100 * *problem.heightM - statureCm) > 0.1) {
        all.push_back(
            text("The height of %.1f cm cannot be reached with the other values given: the body is %.1f cm.",
                 100 * *problem.heightM, statureCm));
    } else if (!problem.heightM && !heightHeld) {
        all.push_back(
            text("The height is not known, and a photo does not tell it: the height usual for the person's "
                 "sex and age decides (%.0f cm). Give the height to set the scale.",
                 statureCm));
    }
    for (std::size_t v = 0; v < problem.views.size() && problem.start.empty(); ++v) {
        // The optical axis in the world: z into the scene.
        const double down =
            -std::asin(std::clamp(best.views[v].camera.cameraFromWorld.linear()(2, 2), -1.0, 1.0));
        if (std::abs(down) < kTiltWorthTelling) continue;
        all.push_back("The camera of " + viewName(problem.views[v], v) +
                      text(" is taken to look %.0f° %s, because that lets the body stand on level ground.",
                           std::abs(down) * kDegrees, down > 0 ? "down" : "up"));
    }
    if (!problem.ageYears && !problem.fixed.contains(Phenotype::Age) && !shapeHeld && problem.start.empty()) {
        all.push_back(text("The age is not known: an adult of about %.0f years is assumed. Give the age of a "
                           "child or an old person.",
                           yearsFromAgeSlider(best.shape.phenotypes[Phenotype::Age])));
    }
    if (!problem.sex && !problem.fixed.contains(Phenotype::Gender) && !shapeHeld) {
        all.push_back(
            "The sex is not known: it was estimated together with the shape, which a photo tells poorly. Give "
            "the sex if you know it.");
    }
    return all;
}

}  // namespace abf
