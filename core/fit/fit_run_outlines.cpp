// SPDX-License-Identifier: Apache-2.0
// How a fit follows the outlines: pairing them, rounds of solving, and learning how far the body departs from the model.
#include <algorithm>
#include <cmath>
#include <span>

#include "core/fit/fit_run.h"

namespace abf {
namespace {

/// How far outlines are looked for, share of the stature, round by round; then the last one until it settles.
constexpr double kOutlineRadii[] = {0.06, 0.05, 0.04, 0.035, 0.03, 0.025};
/// The same for a body that was guessed from outlines.
constexpr double kGuessedOutlineRadii[] = {0.05, 0.04, 0.03};
/// Local changes are free from this round on.
constexpr std::size_t kFirstRoundOfChanges = 2;
constexpr int kIterationsARound = 4, kMostFinalRounds = 8;
/// Final rounds after which the scale of the local changes is taken from what they found.
constexpr int kRoundsOfLearning = 4;

}  // namespace

bool FitRun::pairOutlines(double radius) {
    using enum ViewOutline::Dress;
    const auto dress = clothing_.empty() ? Bare : problem_.clothing == ClothingFit::Tight ? Tight : Hanging;
    for (std::size_t v = 0; v < views_.size(); ++v) {
        View& view = views_[v];
        if (!view.outline) continue;
        measureStature(v, stature());
        const auto skin = geometry_.posedSkin(state_.shape, state_.poses[v]);
        if (!skin || !view.outline->pair(geometry_.silhouettes(), *skin, camera(v), view.staturePx,
                                             radius, state_, dress)) {
            return false;
        }
    }
    return true;
}

void FitRun::followOutlines(const Stage& stage) {
    constexpr double kSettled = 2e-3;
    // Outlines that are paired anew make sliders wander by about this much; polishing does the rest.
    constexpr double kNearlySettled = 6e-3, kVarietySettled = 0.05;
    if (!guessed_) {
        // Whatever the backend, outlines are paired with the same body: pairs are not continuous in it.
        Stage exact = stage;
        exact.polish = true;
        exact.maxIterations = 30;
        exact.costTolerance = 1e-10;
        const SolverEnd settled = solve(exact, 0, views_.size(), true).end;
        if (settled == SolverEnd::Cancelled || settled == SolverEnd::NumericalFailure) end_ = settled;
    }
    Stage round = stage;
    round.outline = true;
    round.maxIterations = kIterationsARound;
    const auto solveRound = [&] {
        const SolverEnd end = solve(round, 0, views_.size(), true).end;
        // Running into its own limit is no end: the outline is paired anew then.
        if (end == SolverEnd::Cancelled || end == SolverEnd::NumericalFailure) end_ = end;
    };
    const std::span<const double> radii = guessed_ ? std::span<const double>(kGuessedOutlineRadii) : kOutlineRadii;
    for (std::size_t i = 0; i < radii.size() && !ended(); ++i) {
        if (!pairOutlines(radii[i])) return;
        round.changes = stage.changes || i >= kFirstRoundOfChanges;
        if (i == kFirstRoundOfChanges) person_.decideSex(state_.shape);
        solveRound();
        if (problem_.start.empty() && i + 1 == kFirstRoundOfChanges && !ended()) {
            Stage briefly = round;
            briefly.maxIterations = 8;
            briefly.costTolerance = 1e-3;
            tryOtherIntervals(briefly);
        }
    }
    const bool earlyStop = options_.start.earlyStop;
    const double settled = earlyStop ? kNearlySettled : kSettled;
    bool learning = true;
    double moved = 1;
    for (int i = 0; i < kMostFinalRounds && (learning || moved > settled) && !ended(); ++i) {
        const Eigen::ArrayXd before = state_.shape.phenotypes.values;
        if (!pairOutlines(kLastOutlineRadius)) return;
        solveRound();
        moved = (state_.shape.phenotypes.values - before).abs().maxCoeff();
        if (!learning) continue;
        const double variety = person_.variety();
        learnVariety(round);
        const bool learnt = earlyStop && moved < kNearlySettled &&
                            std::abs(std::log(person_.variety() / variety)) < kVarietySettled;
        learning = i + 1 < kRoundsOfLearning && !learnt;
        if (!learning && problem_.start.empty() && !ended()) {
            moved = 1;
            Stage briefly = round;
            briefly.maxIterations = 10;
            briefly.costTolerance = 1e-4;
            tryOtherIntervals(briefly);
        }
    }
}

void FitRun::learnVariety(const Stage& stage) {
    if (person_.localChanges().empty() || !person_.measureAt(state_.shape)) return;
    Stage held = stage;
    held.sameTerms = true;
    BodyLeastSquares problem = leastSquares(held, 0, views_.size());
    problem.setState(state_);
    const auto information = problem.information();
    if (problem.error()) error_ = problem.error();
    if (!information.empty()) person_.learnVariety(state_.shape, covarianceOf(information));
}

}  // namespace abf
