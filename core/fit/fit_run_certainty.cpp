// SPDX-License-Identifier: Apache-2.0
// What a fit that has ended says of itself: how sure it is, what contradicts, what would help.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/fit/fit_run.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "core/fit/view_frame.h"

namespace abf {
namespace {

constexpr double kPi = std::numbers::pi;
/// Squared, of an outline against what is usual, as the certainty of the result takes it.
constexpr double kLeastRoughness = 0.25, kMostRoughness = 4;

}  // namespace

void FitRun::explainFacts(const FitSnapshot& best, ShapeEstimate& estimate) const {
    constexpr double kBeyondChance = 3;
    double worst = 0;
    FactReport* blamed = nullptr;
    for (FactReport& fact : estimate.facts) {
        if (!fact.contradicts) continue;
        fact.contradicts = false;
        if (!options_.explainFacts) continue;
        FitProblem without = problem_;
        if (fact.measure == Measure::Stature) without.heightM.reset();
        std::erase_if(without.facts, [&](const KnownFact& known) { return known.measure == fact.measure; });
        without.shape = best.shape;
        without.start.assign(best.views.begin(), best.views.end());
        FitOptions options = options_;
        options.explainFacts = false;
        options.evidence = {};
        const FitObserver silent;
        const auto fit = FitRun(geometry_, without, options, silent, stop_).run();
        if (!fit || !fit->estimate) continue;
        fact.otherwise = fit->estimate->measures[indexOf(fact.measure)];
        fact.otherwiseSigma = fit->estimate->measureSigma[indexOf(fact.measure)];
        const double beyond =
            std::abs(fact.asked - fact.otherwise) / std::hypot(fact.tolerance, fact.otherwiseSigma);
        if (beyond > std::max(worst, kBeyondChance)) worst = beyond, blamed = &fact;
    }
    if (blamed != nullptr) blamed->contradicts = true;
}

std::string FitRun::bestNextPhoto(const FitEvidenceAtEnd& end, Stage stage) {
    constexpr double kWorthwhile = 0.15;
    if (!hasOutlines()) return {};
    // The same person once more, standing before a camera like the first, in a pose that hides nothing.
    View ideal = views_.front();
    FitView given = *ideal.given;
    ideal.given = &given;
    ideal.camera.cameraFromWorld = Eigen::Isometry3d::Identity();
    ideal.camera.cameraFromWorld.linear() = levelCameraFromFit();
    const double distance = 2.2 * stature() * ideal.camera.fy / std::max(ideal.camera.width, ideal.camera.height);
    std::string best;
    double bestGain = kWorthwhile;
    for (const auto& [name, yaw] : {std::pair{"front", 0.0}, std::pair{"side", 0.5 * kPi}, std::pair{"back", kPi}}) {
        BodyState state = state_;
        state.logFocal.resize(state_.logFocal.size() > 0 ? 1 : 0);
        state.logFocal.setZero();
        state.poses.assign(1, referencePose(geometry_.rig()));
        Eigen::Isometry3d place = Eigen::Isometry3d::Identity();
        place.linear() = Eigen::AngleAxisd(yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
        place.translation() = Eigen::Vector3d(0, distance, 0);
        moveBody(state.poses.front(), geometry_.rig(), place);
        const auto information = idealInformation(ideal, given, state, stage);
        if (!information) continue;
        const double gain = gainOf(end, *information);
        if (gain > bestGain) best = name, bestGain = gain;
    }
    return best;
}

std::optional<SharedInformation> FitRun::idealInformation(const View& view, FitView& given, const BodyState& state,
                                                          const Stage& stage) {
    Eigen::Matrix3Xd points;
    const auto skin = geometry_.posedSkin(state.shape, state.poses.front());
    if (!skin || !geometry_.landmarks().evaluate(state.shape, state.poses.front(), nullptr, *landmarkWorkspace_,
                                                     points, nullptr)) {
        return {};
    }
    for (int k = 0; k < kLandmarkCount; ++k) {
        Landmark& landmark = given.landmarks[static_cast<std::size_t>(k)];
        landmark = {view.camera.project(points.col(k)), 1};
    }
    given.hasWorldLandmarks = false;
    const Eigen::Vector3d pelvis =
        view.camera.cameraFromWorld *
        Eigen::Vector3d(pelvisFrame(state.poses.front(), geometry_.rig()).translation());
    const double staturePx = view.camera.fy * stature() / pelvis.z();
    ViewTerms terms;
    terms.points = idealOutline(geometry_.silhouettes().surface(), skin->vertices, view.camera, staturePx,
                                !clothing_.empty());
    const ReprojectionResidual pixels(view.camera, pixelObservations(given, staturePx, 1), kPixelLoss);
    terms.points.terms.insert(terms.points.terms.end(), pixels.terms().begin(), pixels.terms().end());
    terms.parameters.push_back(std::make_unique<JointPriorResidual>(geometry_.joints()));
    FitUnknowns unknowns;
    unknowns.body.phenotypes = person_.phenotypes();
    unknowns.body.localChanges = stage.changes ? person_.localChanges() : std::vector<int>();
    unknowns.body.bones = geometry_.freeBones();
    unknowns.body.rootTranslation = true;
    unknowns.clothing = static_cast<int>(clothing_.size());
    std::vector<ViewTerms> views;
    views.push_back(std::move(terms));
    BodyLeastSquares problem(*cpuEvidence_, geometry_.landmarks(), *landmarkWorkspace_, std::move(unknowns),
                             std::move(views), {}, {clothing_, {}});
    problem.setState(state);
    auto information = problem.information();
    if (information.empty()) return {};
    return std::move(information.front());
}

std::optional<ShapeEstimate> FitRun::estimate() {
    if (person_.columns().size() == 0 || (end_ != SolverEnd::Converged && end_ != SolverEnd::MaxIterations)) {
        return {};
    }
    if (!person_.measureAll(state_.shape)) return {};
    Stage stage = shapeStage();
    stage.changes = true;
    stage.outline = hasOutlines();
    stage.polish = stage.sameTerms = true;
    FitEvidenceAtEnd end;
    if (hasOutlines() && !pairOutlines(kLastOutlineRadius)) return {};
    BodyLeastSquares problem = leastSquares(stage, 0, views_.size());
    problem.setState(state_);
    end.information = problem.information();
    if (end.information.empty()) return {};
    std::vector<double> roughnesses;
    for (std::size_t v = 0; v < views_.size(); ++v) {
        roughnesses.push_back(views_[v].outline ? views_[v].outline->roughness(state_) : 0);
        if (!views_[v].outline) continue;
        const double roughness = roughnesses.back();
        const double factor = std::clamp(roughness, kLeastRoughness, kMostRoughness);
        end.information[v].matrix /= factor;
        end.information[v].gradient /= factor;
    }
    end.columns = person_.columns();
    end.clothing = state_.clothing;
    end.measures = person_.measures();
    end.slopes = person_.slopes();
    end.variety = hasOutlines() ? std::optional(person_.variety()) : std::nullopt;
    ShapeEstimate found = estimateShape(end, person_.facts());
    if (found.oddViews.empty()) found.oddViews = roughViews(roughnesses);
    found.bestNextPhoto = bestNextPhoto(end, stage);
    return found;
}

}  // namespace abf
