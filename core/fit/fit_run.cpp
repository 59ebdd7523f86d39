// SPDX-License-Identifier: Apache-2.0
#include "core/fit/fit_run.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <limits>
#include <numbers>

#include "core/fit/camera_tilt.h"
#include "core/fit/cpu_evidence.h"
#include "core/fit/fit_notes.h"
#include "core/fit/fit_words.h"
#include "core/fit/initial_pose.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/residuals/clearance.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/ground.h"
#include "core/fit/residuals/joint_limit.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "core/fit/resilient_evidence.h"
#include "core/fit/verdict.h"
#include "core/fit/view_frame.h"

namespace abf {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kDirectionLoss = 3;
constexpr double kLimitSigma = 0.05;    // radians
/// Of ln(focal length) where the photo does not tell it.
constexpr double kFocalSigma = 0.12;
/// Feet out of sight are likely to carry the body too.
constexpr double kUnseenFoot = 0.15;
/// The blend shapes have a kink at the middle anchor of muscle and of weight, with a valley on either side.
constexpr double kKink = 0.5;
/// Distances from the kink at which a fit on its other side may start.
constexpr double kOtherSides[] = {0.05, 0.15, 0.3};
/// The most that the cheapest of those may cost beyond the present state to be worth a try: more than 2.8
/// standard deviations. Of 188 tries on 8 bodies those below lowered the cost by up to 14, those above by 0.25
/// at most.
constexpr double kWorthATry = 4;
/// Outlines that are paired anew change costs by about this much. Once local changes are free, a side is left
/// only for one that is better by more: else two valleys that are equally good are chosen between by chance.
constexpr double kPairingNoise = 0.15;

}  // namespace

FitRun::FitRun(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options,
               const FitObserver& observer, std::stop_token stop)
    : geometry_(geometry),
      problem_(problem),
      options_(options),
      observer_(observer),
      stop_(std::move(stop)),
      started_(std::chrono::steady_clock::now()),
      person_(geometry, problem, options),
      landmarkWorkspace_(geometry.landmarks().makeWorkspace()),
      extremesWorkspace_(geometry.surface().makeWorkspace()) {
    // They exist, being the geometry's own.
    static_cast<void>(geometry.surface().select(geometry.extremes(), *extremesWorkspace_));
}

double FitRun::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
}

Result<void> FitRun::prepareViews() {
    for (std::size_t v = 0; v < problem_.views.size(); ++v) {
        const FitView& given = problem_.views[v];
        View view;
        view.given = &given;
        view.camera.width = given.width;
        view.camera.height = given.height;
        double focal = given.focalPx;
        const ViewState* start = problem_.startOf(v);
        if (focal <= 0 && start != nullptr) focal = start->camera.fx;
        view.focalKnown = given.focalPx > 0;
        if (!(focal > 0)) focal = assumedFocalPx(given.width, given.height);
        view.camera.fx = view.camera.fy = focal;
        view.camera.cx = 0.5 * given.width;
        view.camera.cy = 0.5 * given.height;
        view.camera.cameraFromWorld.linear() = levelCameraFromFit();
        if (start != nullptr) view.camera.cameraFromWorld.linear() = start->camera.cameraFromWorld.linear();
        view.rayFromCentre = rayRotation(given, focal);
        view.leftFoot = footWeight(given, true);
        view.rightFoot = footWeight(given, false);
        if (options_.silhouette) {
            auto outline = ViewOutline::of(given);
            if (!outline) return propagate(outline);
            view.outline = std::move(*outline);
        }
        views_.push_back(std::move(view));
    }
    return {};
}

bool FitRun::hasOutlines() const {
    return std::ranges::any_of(views_, [](const View& view) { return view.outline.has_value(); });
}

void FitRun::prepareClothing() {
    if (!options_.clothing || !hasOutlines()) return;
    const ClothingAllowance usual = clothingAllowance(problem_.clothing.value_or(ClothingFit::Normal));
    state_.clothing.resize(kClothingGroupCount);
    for (int group = 0; group < kClothingGroupCount; ++group) {
        const std::size_t region = indexOf(regionOfClothing(group));
        clothing_.push_back({usual.thickness[region], usual.spread[region]});
        state_.clothing[group] = usual.thickness[region];
    }
}

PinholeCamera FitRun::camera(std::size_t view) const {
    PinholeCamera camera = views_[view].camera;
    camera.fx *= state_.focalFactor(view);
    camera.fy *= state_.focalFactor(view);
    return camera;
}

void FitRun::measureStature(std::size_t index, double statureM) {
    View& view = views_[index];
    const Eigen::Vector3d pelvis =
        view.camera.cameraFromWorld *
        Eigen::Vector3d(pelvisFrame(state_.poses[index], geometry_.rig()).translation());
    view.staturePx = camera(index).fy * statureM / std::max(pelvis.z(), 0.1);
}

ViewTerms FitRun::viewTerms(const Stage& stage, std::size_t index) const {
    const View& view = views_[index];
    ViewTerms terms;
    terms.points.camera = view.camera;
    const auto add = [&](const PointResidual& residual) {
        terms.points.terms.insert(terms.points.terms.end(), residual.terms().begin(), residual.terms().end());
    };
    if (stage.pixelSigmaFactor > 0) {
        add(ReprojectionResidual(
            view.camera, pixelObservations(*view.given, view.staturePx, stage.pixelSigmaFactor), kPixelLoss));
    }
    add(DirectionResidual(
        directionObservations(*view.given, view.fitFromCamera(), view.rayFromCentre, stage.directionSigma),
        kDirectionLoss));
    if (stage.ground) {
        add(GroundResidual(std::max(view.leftFoot, kUnseenFoot), std::max(view.rightFoot, kUnseenFoot),
                           GroundResidual::Spread{}));
    }
    if (stage.translation) add(ClearanceResidual(stature()));
    if (stage.outline && view.outline) view.outline->addTo(terms.points);
    terms.parameters.push_back(std::make_unique<JointPriorResidual>(geometry_.joints()));
    terms.parameters.push_back(std::make_unique<JointLimitResidual>(geometry_.joints(), kLimitSigma));
    return terms;
}

BodyLeastSquares FitRun::leastSquares(const Stage& stage, std::size_t firstView, std::size_t lastView) {
    FitUnknowns unknowns;
    FreeParameters& free = unknowns.body;
    if (stage.shape) free.phenotypes = person_.phenotypes();
    if (stage.changes) free.localChanges = person_.localChanges();
    // A photo that was added has no pose to keep yet: held bones are found, before they are held like the others.
    const bool added = lastView == firstView + 1 && problem_.startOf(firstView) == nullptr;
    free.bones = added ? geometry_.freeBones() : freeBones_;
    free.rootTranslation = stage.translation && !free.bones.empty() && free.bones.front() == 0;
    OtherPriors priors;
    if (stage.outline) {
        unknowns.clothing = static_cast<int>(clothing_.size());
        priors.clothing = clothing_;
        unknowns.focal = state_.logFocal.size() > 0;
        for (const View& view : views_) priors.logFocal.push_back({0, view.focalKnown ? 1e-3 : kFocalSigma});
    }

    const double statureM = stature();
    std::vector<ViewTerms> terms;
    for (std::size_t v = firstView; v < lastView; ++v) {
        if (!stage.sameTerms) measureStature(v, statureM);
        terms.push_back(viewTerms(stage, v));
    }
    ResidualList shared;
    if (free.shapeSize() > 0) shared = person_.residuals(free);
    return BodyLeastSquares(evidence(stage), geometry_.landmarks(), *landmarkWorkspace_, std::move(unknowns),
                            std::move(terms), std::move(shared), std::move(priors));
}

SolverSummary FitRun::solve(const Stage& stage, std::size_t firstView, std::size_t lastView, bool observed) {
    if (stage.shape && !stage.sameTerms && !stage.measured) {
        crossKinks(person_.free(stage.changes), state_.shape);
        if (auto measured = person_.measureAt(state_.shape); !measured) error_ = std::move(measured.error());
    }
    BodyLeastSquares problem = leastSquares(stage, firstView, lastView);
    BodyState part;
    part.shape = state_.shape;
    part.clothing = state_.clothing;
    part.logFocal = state_.logFocal;
    part.poses.assign(state_.poses.begin() + static_cast<std::ptrdiff_t>(firstView),
                      state_.poses.begin() + static_cast<std::ptrdiff_t>(lastView));
    problem.setState(part);

    const auto adopt = [&] {
        state_.shape = problem.state().shape;
        state_.clothing = problem.state().clothing;
        if (stage.outline) state_.logFocal = problem.state().logFocal;
        std::copy(problem.state().poses.begin(), problem.state().poses.end(),
                  state_.poses.begin() + static_cast<std::ptrdiff_t>(firstView));
    };
    SolverOptions options;
    options.maxIterations = std::min(stage.maxIterations, options_.maxIterations - iterations_);
    options.costTolerance = stage.costTolerance;
    if (stage.polish) options.initialDamping = 1e-6;
    DampedLeastSquares::StepCallback onAccepted;
    if (observed && observer_) {
        onAccepted = [&](int, double cost) {
            adopt();
            ++accepted_;
            publish(stage.name, cost);
        };
    }
    SolverSummary summary = solver_.solve(problem, options, stop_, onAccepted);
    adopt();
    if (problem.error()) error_ = problem.error();
    if (std::string notice = evidence(stage).takeNotice(); !notice.empty())
        notes_.push_back(std::move(notice));
    if (!onAccepted) accepted_ += summary.accepted;
    iterations_ += summary.iterations;
    cost_ = summary.finalCost;
    stageName_ = stage.name;
    return summary;
}

FitRun::Stage FitRun::poseStage(double pixelSigmaFactor) {
    return {.name = "pose",
            .pixelSigmaFactor = pixelSigmaFactor,
            .directionSigma = 0.15,
            .translation = true,
            .maxIterations = 20,
            .costTolerance = 1e-3};
}

FitRun::Stage FitRun::shapeStage() {
    return {.name = "shape",
            .pixelSigmaFactor = 1,
            .directionSigma = 0.4,
            .translation = true,
            .shape = true,
            .ground = true,
            .maxIterations = 100,
            .costTolerance = 1e-6};
}

bool FitRun::startFromImage(std::size_t v) {
    // Facing the camera, away from it, and to both sides: the one that the landmarks contradict least.
    const View& view = views_[v];
    Stage rough = poseStage(4);
    rough.directionSigma = 1;
    rough.maxIterations = 15;
    BodyPose best;
    double bestCost = std::numeric_limits<double>::infinity();
    for (const double yaw : {0.0, kPi, 0.5 * kPi, -0.5 * kPi}) {
        state_.poses[v] = referencePose(geometry_.rig());
        standInImage(*view.given, view.fitFromCamera(), yaw, geometry_.rig(), state_.poses[v]);
        if (!placeByLandmarks(*view.given, view.camera, geometry_.landmarks(), geometry_.rig(), state_.shape,
                              *landmarkWorkspace_, state_.poses[v])) {
            continue;
        }
        const SolverSummary summary = solve(rough, v, v + 1, false);
        if (summary.end == SolverEnd::Cancelled) return end_ = summary.end, true;
        if (summary.end != SolverEnd::NumericalFailure && summary.finalCost < bestCost) {
            bestCost = summary.finalCost;
            best = state_.poses[v];
        }
    }
    if (best.bones.empty()) return false;
    state_.poses[v] = best;
    return true;
}

bool FitRun::startCold(std::size_t v) {
    const View& view = views_[v];
    const FitView& given = *view.given;
    BodyPose& pose = state_.poses[v];
    const Eigen::Matrix3d fitFromWorldLandmarks = view.fitFromCamera() * view.rayFromCentre;
    const bool aligned = alignToWorldLandmarks(given, fitFromWorldLandmarks, geometry_.landmarks(),
                                               geometry_.rig(), state_.shape, *landmarkWorkspace_, pose);
    if (!aligned) {
        notes_.push_back("There are no usable 3D landmarks for " + viewName(given, v) +
                         ": the pose was started from the positions in the photo alone.");
        return startFromImage(v);
    }
    const Eigen::Vector3d ray = view.fitFromCamera() * view.rayFromCentre.col(2);
    // A place in front of the camera, so that snapshots of this stage can be drawn.
    BodyPose placed = pose;
    if (placeByLandmarks(given, view.camera, geometry_.landmarks(), geometry_.rig(), state_.shape,
                         *landmarkWorkspace_, placed)) {
        pose = placed;
    } else {
        Eigen::Isometry3d shift = Eigen::Isometry3d::Identity();
        shift.translation() = 4 * ray;
        moveBody(pose, geometry_.rig(), shift);
    }
    const SolverSummary summary =
        solve({.name = "orientation", .directionSigma = 0.15, .maxIterations = 20, .costTolerance = 1e-3}, v,
              v + 1, true);
    if (summary.end == SolverEnd::Cancelled) return end_ = summary.end, true;
    return summary.end != SolverEnd::NumericalFailure &&
           placeByLandmarks(given, view.camera, geometry_.landmarks(), geometry_.rig(), state_.shape,
                            *landmarkWorkspace_, pose);
}

void FitRun::startWarm(std::size_t v) {
    const ViewState& start = *problem_.startOf(v);
    // World to fit frame: the camera's centre becomes the origin.
    Eigen::Isometry3d shift = Eigen::Isometry3d::Identity();
    shift.translation() =
        start.camera.cameraFromWorld.linear().transpose() * start.camera.cameraFromWorld.translation();
    state_.poses[v] = start.pose;
    moveBody(state_.poses[v], geometry_.rig(), shift);
}

void FitRun::levelView(std::size_t v) {
    View& view = views_[v];
    if (view.leftFoot <= 0 && view.rightFoot <= 0) return;
    Eigen::Matrix3Xd points;
    if (!geometry_.landmarks().evaluate(state_.shape, state_.poses[v], nullptr, *landmarkWorkspace_, points,
                                        nullptr)) {
        return;
    }
    // Always from the level camera: the habit of holding it level is about the whole tilt.
    const Eigen::Matrix3d levelFromFit =
        levelCameraFromFit().transpose() * view.camera.cameraFromWorld.linear();
    points = (levelFromFit * points).eval();
    const GroundResidual ground(view.leftFoot, view.rightFoot, GroundResidual::Spread{});
    const Eigen::Matrix3d turn = levellingRotation(points, ground, TiltSpread{}, solver_);
    Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
    motion.linear() = turn * levelFromFit;
    moveBody(state_.poses[v], geometry_.rig(), motion);
    view.camera.cameraFromWorld.linear() = levelCameraFromFit() * turn.transpose();
}

std::vector<BodyState> FitRun::otherSides(const std::vector<Phenotype>& kinked, unsigned flips) const {
    std::vector<BodyState> sides = {state_};
    for (std::size_t i = 0; i < kinked.size(); ++i) {
        if (!(flips >> i & 1)) continue;
        const double away = state_.shape.phenotypes[kinked[i]] > kKink ? -1 : 1;
        std::vector<BodyState> further;
        for (const BodyState& side : sides) {
            for (const double distance : kOtherSides) {
                further.push_back(side);
                further.back().shape.phenotypes[kinked[i]] = kKink + away * distance;
            }
        }
        sides = std::move(further);
    }
    return sides;
}

void FitRun::tryOtherIntervals(const Stage& stage) {
    if (!options_.start.tryOtherSides) return;
    const std::vector<Phenotype> kinked = person_.kinked();
    std::vector<BodyState> candidates;
    std::vector<std::size_t> firstOf = {0};  // per combination of flips, beginning with the first
    for (unsigned flips = 1; flips < (1u << kinked.size()); ++flips) {
        std::ranges::move(otherSides(kinked, flips), std::back_inserter(candidates));
        firstOf.push_back(candidates.size());
    }
    if (candidates.empty()) return;
    std::vector<double> costs;
    {
        BodyLeastSquares problem = leastSquares(stage, 0, views_.size());
        costs = problem.costsOf(candidates);
        if (problem.error()) error_ = problem.error();
    }
    const BodyState first = state_;
    BodyState best = state_;
    const double firstCost = cost_;
    double bestCost = cost_ - (options_.start.selectSides && stage.changes ? kPairingNoise : 0);
    const double worthKeeping = bestCost;
    for (unsigned flips = 1; flips < (1u << kinked.size()) && !ended(); ++flips) {
        const auto cheapest =
            std::min_element(costs.begin() + static_cast<std::ptrdiff_t>(firstOf[flips - 1]),
                             costs.begin() + static_cast<std::ptrdiff_t>(firstOf[flips]));
        if (options_.start.selectSides && *cheapest > firstCost + kWorthATry) continue;
        state_ = candidates[static_cast<std::size_t>(cheapest - costs.begin())];
        const SolverSummary summary = solve(stage, 0, views_.size(), false);
        if (summary.end == SolverEnd::Cancelled) end_ = summary.end;
        if (summary.end != SolverEnd::NumericalFailure && summary.finalCost < bestCost) {
            best = state_;
            bestCost = summary.finalCost;
        }
    }
    const bool left = bestCost < worthKeeping;
    state_ = best;
    cost_ = left ? bestCost : firstCost;
    if (left) publish(stage.name, cost_);
}

void FitRun::meetKnownHeight(const Stage& stage) {
    if (!problem_.heightM || person_.phenotypes().empty()) return;
    Stage correction = stage;
    // The stature needs few iterations; what the others would gain, the polish gains.
    constexpr int kFewIterations = 8;
    if (options_.start.earlyStop) correction.maxIterations = kFewIterations;
    for (int round = 0; round < 3 && !ended(); ++round) {
        if (std::abs(person_.correctStature(state_.shape)) < 1e-4) return;
        const SolverEnd end = solve(correction, 0, views_.size(), true).end;
        // Running into its own limit is no end.
        end_ = end == SolverEnd::MaxIterations && options_.start.earlyStop ? SolverEnd::Converged : end;
    }
}

void FitRun::settle(Stage stage) {
    // What is measured at a body is wrong by the square of the way to the body found; spreads are wrong by the
    // change of its stature (metres).
    constexpr double kSettled = 5e-4, kSettledStature = 2e-5;
    const int last = iterations_ + stage.maxIterations;
    stage.measured = true;
    // The spread of the landmarks is told in parts of the stature, and measures are taken at a body, so that
    // the terms follow the body a little: until they and it agree. Solving is a map from the body of the terms
    // to the body found; Anderson's mixing (1965) of the last two makes its fixed point come soon.
    Eigen::VectorXd of = person_.parameters(state_.shape), formerFound, formerMove;
    const FreeParameters free = person_.free(true);
    while (true) {
        crossKinks(free, state_.shape);
        BodyShape at = person_.withParameters(state_.shape, of);
        keepSides(free, state_.shape, at);
        if (auto measured = person_.measureAt(at); !measured) {
            error_ = std::move(measured.error());
            return;
        }
        stage.maxIterations = last - iterations_;
        const double statureM = stature();
        const SolverEnd end = solve(stage, 0, views_.size(), true).end;
        // Running into its own limit is no end: it started from a converged state.
        if (end != SolverEnd::MaxIterations) end_ = end;
        if (end != SolverEnd::Converged) return;
        const Eigen::VectorXd found = person_.parameters(state_.shape), move = found - of;
        if (move.size() == 0 || (move.cwiseAbs().maxCoeff() < kSettled &&
                                 std::abs(stature() - statureM) < kSettledStature)) {
            return;
        }
        of = found;
        if (formerMove.size() > 0) {
            const Eigen::VectorXd change = move - formerMove;
            const double mix = change.squaredNorm() > 0 ? move.dot(change) / change.squaredNorm() : 0;
            of -= std::clamp(mix, -0.5, 0.95) * (found - formerFound);
        }
        formerFound = found;
        formerMove = move;
    }
}

void FitRun::polish(Stage stage) {
    constexpr double kNearKink = 0.02, kAcross = 1e-3;
    const bool cold = problem_.start.empty();
    const BodyState before = state_;
    const int iterations = iterations_;
    stage.polish = true;
    stage.costTolerance = 1e-10;
    stage.maxIterations = 100;
    settle(stage);
    // Next to a kink there may be a minimum on either side, too close for the stages before to tell apart.
    for (const Phenotype p : person_.kinked()) {
        const double value = state_.shape.phenotypes[p];
        if (!cold || ended() || std::abs(value - kKink) > kNearKink) continue;
        const BodyState side = state_;
        const double cost = cost_;
        state_.shape.phenotypes[p] = value > kKink ? kKink - kAcross : kKink + kAcross;
        Stage again = stage;
        again.sameTerms = true;
        end_ = solve(again, 0, views_.size(), false).end;
        if (end_ == SolverEnd::Converged && cost_ < cost) {
            settle(stage);
        } else {
            state_ = side;
            cost_ = cost;
            if (end_ != SolverEnd::Cancelled) end_ = SolverEnd::Converged;
        }
    }
    polish_.iterations = iterations_ - iterations;
    polish_.phenotypeChange =
        (state_.shape.phenotypes.values - before.shape.phenotypes.values).abs().maxCoeff();
    if (const auto distance = geometry_.largestDistance(before.shape, before.poses.front(), state_.shape,
                                                        state_.poses.front())) {
        polish_.vertexChangeM = *distance;
    }
}

void FitRun::solveShape() {
    const bool cold = problem_.start.empty();
    const bool free = !person_.phenotypes().empty();
    Stage stage = shapeStage();
    if (!free) stage.name = "pose";
    // What was found before stays free together with what may move it.
    stage.changes = !cold;
    guessed_ = cold && free && hasOutlines() && options_.start.regressed && guessShape();
    if (ended()) return;
    if (!guessed_) end_ = solve(stage, 0, views_.size(), true).end;
    if (ended()) return;
    if (cold && !guessed_) {
        Stage briefly = stage;
        briefly.maxIterations = 15;
        briefly.costTolerance = 1e-4;
        tryOtherIntervals(briefly);
    }
    if (ended()) return;
    if (hasOutlines()) {
        state_.logFocal.setZero(std::ranges::all_of(views_, &View::focalKnown)
                                    ? 0
                                    : static_cast<Eigen::Index>(views_.size()));
        followOutlines(stage);
        stage.outline = true;
    }
    const bool further = free && !stage.changes && !hasOutlines();
    stage.changes = true;
    if (further && !ended()) end_ = solve(stage, 0, views_.size(), true).end;
    if (!ended()) meetKnownHeight(stage);
    if (!ended()) polish(stage);
    for (std::size_t v = 0; v < views_.size(); ++v) {
        if (problem_.startOf(v) == nullptr) levelView(v);
    }
}

Result<void> FitRun::preparePoses() {
    cpuEvidence_ = makeCpuEvidence(geometry_);
    if (options_.evidence) {
        evidence_ = makeResilientEvidence(options_.evidence, geometry_);
    }
    for (const int bone : geometry_.freeBones()) {
        const std::string label(geometry_.rig().boneLabels[static_cast<std::size_t>(bone)]);
        if (std::ranges::find(problem_.fixedBones, label) == problem_.fixedBones.end()) freeBones_.push_back(bone);
    }
    if (auto prepared = prepareViews(); !prepared) return propagate(prepared);
    state_.shape = person_.start();
    prepareClothing();
    state_.poses.assign(views_.size(), referencePose(geometry_.rig()));

    for (std::size_t v = 0; v < views_.size() && !ended(); ++v) {
        if (problem_.startOf(v) != nullptr) {
            startWarm(v);
            continue;
        }
        if (!startCold(v)) {
            if (error_) return tl::unexpected<Error>(*error_);
            return fail(ErrorCode::NoPerson,
                        "The landmarks in " + viewName(problem_.views[v], v) +
                            " do not tell where the person stands. Place them by hand, or "
                            "use another photo.");
        }
        for (const double pixelSigmaFactor : {2.0, 1.0}) {
            if (ended()) break;
            const SolverEnd end = solve(poseStage(pixelSigmaFactor), v, v + 1, true).end;
            // These stages only prepare; running into their own limit is no end.
            if (end == SolverEnd::Cancelled || end == SolverEnd::NumericalFailure) end_ = end;
        }
        levelView(v);
    }
    return {};
}

Result<FitResult> FitRun::run() {
    if (auto prepared = preparePoses(); !prepared) return propagate(prepared);
    if (!ended()) solveShape();
    if (error_) return tl::unexpected<Error>(*error_);

    FitResult result;
    switch (end_) {
        case SolverEnd::Converged:
            result.termination =
                iterations_ >= options_.maxIterations ? Termination::MaxIterations : Termination::Converged;
            break;
        case SolverEnd::MaxIterations:
            result.termination = Termination::MaxIterations;
            break;
        case SolverEnd::Cancelled:
            result.termination = Termination::Cancelled;
            break;
        case SolverEnd::NumericalFailure:
            result.termination = Termination::NumericalFailure;
            break;
    }
    result.iterations = iterations_;
    result.backend = (evidence_ ? evidence_ : cpuEvidence_)->name();
    result.polish = polish_;
    result.best = snapshot(stageName_, cost_, true);
    result.estimate = estimate();
    if (result.estimate) {
        explainFacts(*result.best, *result.estimate);
        std::vector<double> matched;
        for (const View& view : views_) matched.push_back(view.outline ? view.outline->match().matchedShare : -1);
        judgeFit(problem_, result, matched, *result.estimate);
    }
    result.notes = notes_;
    const bool held = !options_.freePhenotypes;
    std::ranges::move(fitNotes(problem_, geometry_, *result.best, held), std::back_inserter(result.notes));
    if (result.estimate) {
        std::ranges::move(contradictionNotes(problem_, *result.estimate), std::back_inserter(result.notes));
    }
    result.seconds = seconds();
    return result;
}

void FitRun::publish(const char* stage, double cost) {
    if (observer_) observer_(snapshot(stage, cost, false));
}

std::shared_ptr<const FitSnapshot> FitRun::snapshot(const char* stage, double cost, bool exact) {
    auto shot = std::make_shared<FitSnapshot>();
    shot->fitId = options_.fitId;
    shot->iteration = accepted_;
    shot->stage = stage;
    shot->cost = cost;
    shot->shape = state_.shape;
    double statureM = stature();
    Eigen::Matrix3Xd points, extremes;
    for (std::size_t v = 0; v < views_.size(); ++v) {
        const View& view = views_[v];
        const BodyPose& pose = state_.poses[v];
        double lowest = 0;
        if (exact) {
            if (const auto extent = geometry_.exactExtent(state_.shape, pose)) {
                statureM = extent->stature;
                lowest = extent->lowestZ;
            }
        } else if (geometry_.surface().evaluate(state_.shape, pose, nullptr, *extremesWorkspace_, extremes,
                                                nullptr)) {
            lowest = extremes.row(2).minCoeff();
        }
        const Eigen::Isometry3d world = worldFromFit(pelvisFrame(pose, geometry_.rig()), lowest);
        ViewState state{pose, camera(v)};
        moveBody(state.pose, geometry_.rig(), world);
        state.camera.cameraFromWorld = view.camera.cameraFromWorld * world.inverse();
        ViewFigures figures;
        if (geometry_.landmarks().evaluate(state_.shape, pose, nullptr, *landmarkWorkspace_, points,
                                           nullptr)) {
            figures = viewFigures(geometry_, *view.given, camera(v), points, pose, statureM);
        }
        shot->views.push_back(std::move(state));
        shot->figures.push_back(figures);
    }
    shot->rmsPx = overallRms(problem_.views, shot->figures);
    shot->seconds = seconds();
    return shot;
}

}  // namespace abf
