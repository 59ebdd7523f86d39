// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "core/fit/body_fitter.h"
#include "core/fit/body_least_squares.h"
#include "core/fit/certainty.h"
#include "core/fit/evidence.h"
#include "core/fit/fit_geometry.h"
#include "core/fit/person.h"
#include "core/fit/start_features.h"
#include "core/fit/view_outline.h"

namespace abf {

/// One call of BodyFitter::fit: the stages of docs/fit.md over one problem. Used once, on one thread.
class FitRun {
  public:
    FitRun(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options,
           const FitObserver& observer, std::stop_token stop);

    Result<FitResult> run();
    /// What a start is guessed from.
    struct Sight {
        BodyShape body;                     ///< that a fit begins with
        std::vector<StartFeatures> photos;  ///< how the person differs from it, by photo that has an outline
    };
    /// Instead of run(). Errors: those of run().
    Result<Sight> seeStart();

  private:
    /// A view with what is derived from it. Fit frame: the camera at the origin, z up.
    struct View {
        const FitView* given;
        PinholeCamera camera;                ///< cameraFromWorld: camera from fit frame, a rotation
        bool focalKnown;
        std::optional<ViewOutline> outline;  ///< where there is a mask that is used
        Eigen::Matrix3d rayFromCentre;       ///< camera axes, see rayRotation()
        double leftFoot = 0, rightFoot = 0;  ///< see footWeight()
        double staturePx = 0;                ///< of the body when the present terms were made
        Eigen::Matrix3d fitFromCamera() const { return camera.cameraFromWorld.linear().transpose(); }
    };
    /// How strongly a stage believes what.
    struct Stage {
        const char* name = "";            ///< of the snapshots
        double pixelSigmaFactor = 0;      ///< 0: no reprojection terms
        double directionSigma = 0;
        bool translation = false;         ///< the root moves
        bool shape = false;               ///< the free phenotypes move
        bool changes = false;             ///< and the free local changes
        bool outline = false;             ///< outlines count; clothing and unknown focal lengths move
        bool ground = false;              ///< the body is urged to stand on level ground
        int maxIterations = 0;
        double costTolerance = 0;
        bool polish = false;     ///< on the CPU, in double, whatever the backend
        bool sameTerms = false;  ///< as of the solve before, so that costs can be compared
        bool measured = false;   ///< the caller has measured the person
    };
    static constexpr double kPixelLoss = 3;  ///< of landmarks, standard deviations
    /// How far outlines are looked for at the end, share of the stature.
    static constexpr double kLastOutlineRadius = 0.025;
    static Stage poseStage(double pixelSigmaFactor);
    static Stage shapeStage();

    Result<void> prepareViews();
    /// All that comes before the shape: every photo has a pose. Errors: NoPerson, Device.
    Result<void> preparePoses();
    void prepareClothing();
    bool startCold(std::size_t view);
    bool startFromImage(std::size_t view);
    void startWarm(std::size_t view);

    /// The problem of views [firstView, lastView) in a stage, still without a state.
    BodyLeastSquares leastSquares(const Stage& stage, std::size_t firstView, std::size_t lastView);
    SolverSummary solve(const Stage& stage, std::size_t firstView, std::size_t lastView, bool observed);
    void levelView(std::size_t view);
    void solveShape();
    /// All poses for the present shape, on the CPU in double whatever the backend.
    void solvePosesExactly();
    /// By photo that has an outline; empty where outlines cannot be paired.
    std::vector<StartFeatures> startFeaturesNow();
    /// False where nothing could be guessed.
    bool guessShape();
    void followOutlines(const Stage& stage);
    bool pairOutlines(double radius);
    bool hasOutlines() const;
    void learnVariety(const Stage& stage);
    void tryOtherIntervals(const Stage& stage);
    /// The present state with those of the kinked phenotypes that `flips` has bits of on the other side of
    /// the kink, at several distances.
    std::vector<BodyState> otherSides(const std::vector<Phenotype>& kinked, unsigned flips) const;
    void meetKnownHeight(const Stage& stage);
    void settle(Stage stage);
    void polish(Stage stage);

    void measureStature(std::size_t view, double statureM);
    ViewTerms viewTerms(const Stage& stage, std::size_t view) const;
    double stature() const { return person_.stature(state_.shape); }
    PinholeCamera camera(std::size_t view) const;  ///< with its present focal length
    EvidenceEvaluator& evidence(const Stage& stage) const {
        return evidence_ && !stage.polish ? *evidence_ : *cpuEvidence_;
    }
    bool ended() const { return end_ != SolverEnd::Converged || iterations_ >= options_.maxIterations; }

    std::optional<ShapeEstimate> estimate();
    /// What everything else tells of the facts that seem to contradict it, by fits without them. The worst
    /// that still does is to blame: it makes the others look wrong.
    void explainFacts(const FitSnapshot& best, ShapeEstimate& estimate) const;
    /// Which further photo would tell most about the measures; empty: none would tell much.
    std::string bestNextPhoto(const FitEvidenceAtEnd& end, Stage stage);
    /// What a photo would tell in which everything is found as it stands in `state`. Fills `given`.
    std::optional<SharedInformation> idealInformation(const View& view, FitView& given, const BodyState& state,
                                                      const Stage& stage);
    void publish(const char* stage, double cost);
    std::shared_ptr<const FitSnapshot> snapshot(const char* stage, double cost, bool exact);
    double seconds() const;

    const FitGeometry& geometry_;
    const FitProblem& problem_;
    const FitOptions& options_;
    const FitObserver& observer_;
    std::stop_token stop_;
    std::chrono::steady_clock::time_point started_;

    std::vector<int> freeBones_;
    std::vector<View> views_;
    Person person_;
    BodyState state_;
    std::vector<NormalPrior> clothing_;  ///< what is usual, by group; empty: the outline is the skin
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> landmarkWorkspace_;
    std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> extremesWorkspace_;
    DampedLeastSquares solver_;
    std::unique_ptr<EvidenceEvaluator> evidence_, cpuEvidence_;  ///< evidence_ null: the CPU
    std::optional<Error> error_;                                 ///< of the evidence
    Polish polish_;
    bool guessed_ = false;  ///< the shape was, so that outlines are near from the first

    int iterations_ = 0, accepted_ = 0;
    double cost_ = 0;
    const char* stageName_ = "start";
    SolverEnd end_ = SolverEnd::Converged;
    std::vector<std::string> notes_;
};

}  // namespace abf
