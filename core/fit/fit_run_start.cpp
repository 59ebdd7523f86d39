// SPDX-License-Identifier: Apache-2.0
// How a fit with outlines begins: the shape is guessed before anything is solved for it.
#include "core/fit/fit_run.h"
#include "core/fit/start_shape.h"

namespace abf {
namespace {

/// How far the outline of the body that a fit begins with may be from the person's, share of the stature.
constexpr double kFirstReach = 0.08;

}  // namespace

void FitRun::solvePosesExactly() {
    // On the CPU whatever the backend, so that outlines are paired with the same body: pairs are not continuous
    // in it.
    Stage stage = shapeStage();
    stage.name = "pose";
    stage.shape = false;
    stage.polish = true;
    stage.maxIterations = 30;
    stage.costTolerance = 1e-9;
    const SolverEnd end = solve(stage, 0, views_.size(), true).end;
    if (end == SolverEnd::Cancelled || end == SolverEnd::NumericalFailure) end_ = end;
}

std::vector<StartFeatures> FitRun::startFeaturesNow() {
    std::vector<StartFeatures> features;
    if (!pairOutlines(kFirstReach)) return features;
    Eigen::Matrix3Xd points;
    for (std::size_t v = 0; v < views_.size(); ++v) {
        const View& view = views_[v];
        if (!view.outline) continue;
        const auto skin = geometry_.posedSkin(state_.shape, state_.poses[v]);
        if (!skin || !geometry_.landmarks().evaluate(state_.shape, state_.poses[v], nullptr,
                                                     *landmarkWorkspace_, points, nullptr)) {
            return {};
        }
        features.push_back(startFeatures(*view.given, camera(v), view.staturePx, points, skin->vertices,
                                         &view.outline->match(), state_.clothing, state_.shape.phenotypes));
    }
    return features;
}

bool FitRun::guessShape() {
    solvePosesExactly();
    if (ended()) return false;
    const std::vector<StartFeatures> features = startFeaturesNow();
    if (features.empty()) return false;
    state_.shape = person_.startWith(guessedPhenotypes(state_.shape.phenotypes, features), kGuessedPhenotypes);
    solvePosesExactly();
    return !ended();
}

Result<FitRun::Sight> FitRun::seeStart() {
    if (auto prepared = preparePoses(); !prepared) return propagate(prepared);
    if (!ended()) solvePosesExactly();
    if (error_) return tl::unexpected<Error>(*error_);
    return Sight{state_.shape, startFeaturesNow()};
}

}  // namespace abf
