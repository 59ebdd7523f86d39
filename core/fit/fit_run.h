// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "core/fit/body_fitter.h"
#include "core/fit/body_least_squares.h"
#include "core/fit/evidence.h"
#include "core/fit/fit_geometry.h"

namespace abf {

/// One call of BodyFitter::fit: the stages of docs/fit.md over one problem. Used once, on one thread.
class FitRun {
  public:
    FitRun(const FitGeometry& geometry, const FitProblem& problem, const FitOptions& options,
           const FitObserver& observer, std::stop_token stop);

    Result<FitResult> run();

  private:
    /// A view with what is derived from it. Fit frame: the camera at the origin, z up.
    struct View {
        const FitView* given;
        PinholeCamera camera;                ///< cameraFromWorld: camera from fit frame, a rotation
        Eigen::Matrix3d rayFromCentre;       ///< camera axes, see rayRotation()
        double leftFoot = 0, rightFoot = 0;  ///< see footWeight()
        double staturePx = 0;                ///< of the body when the present terms were made
        Eigen::Matrix3d fitFromCamera() const { return camera.cameraFromWorld.linear().transpose(); }
    };
    /// How strongly a stage believes what.
    struct Stage {
        const char* name;         ///< of the snapshots
        double pixelSigmaFactor;  ///< 0: no reprojection terms
        double directionSigma;
        bool translation;  ///< the root moves
        bool shape;        ///< the free phenotypes move
        bool ground;       ///< the body is urged to stand on level ground
        int maxIterations;
        double costTolerance;
        bool polish = false;     ///< on the CPU, in double, whatever the backend
        bool sameTerms = false;  ///< as of the solve before, so that costs can be compared
    };

    void prepareViews();
    void prepareShape();
    bool startCold(std::size_t view);
    bool startFromImage(std::size_t view);
    void startWarm();

    /// The problem of views [firstView, lastView) in a stage, still without a state.
    BodyLeastSquares leastSquares(const Stage& stage, std::size_t firstView, std::size_t lastView);
    SolverSummary solve(const Stage& stage, std::size_t firstView, std::size_t lastView, bool observed);
    void levelView(std::size_t view);
    void solveShape();
    void tryOtherIntervals(const Stage& stage);
    /// The present state with those of the kinked phenotypes that `flips` has bits of on the other side of
    /// the kink, at several distances.
    std::vector<BodyState> otherSides(const std::vector<Phenotype>& kinked, unsigned flips) const;
    void meetKnownHeight(const Stage& stage);
    void settle(Stage stage);
    void polish(Stage stage);
    std::vector<Phenotype> kinkedPhenotypes() const;  ///< the free ones of them

    void measureStature(std::size_t view, double statureM);
    ViewTerms viewTerms(const Stage& stage, std::size_t view) const;
    ResidualList sharedResiduals() const;
    double stature() const;
    EvidenceEvaluator& evidence(const Stage& stage) const {
        return evidence_ && !stage.polish ? *evidence_ : *cpuEvidence_;
    }
    bool ended() const { return end_ != SolverEnd::Converged || iterations_ >= options_.maxIterations; }

    void publish(const char* stage, double cost);
    std::shared_ptr<const FitSnapshot> snapshot(const char* stage, double cost, bool exact);
    std::vector<std::string> notes(const FitSnapshot& best) const;
    double seconds() const;

    const FitGeometry& geometry_;
    const FitProblem& problem_;
    const FitOptions& options_;
    const FitObserver& observer_;
    std::stop_token stop_;
    std::chrono::steady_clock::time_point started_;

    std::vector<View> views_;
    BodyState state_;
    std::vector<Phenotype> freePhenotypes_;
    double ageSlider_ = 0;
    double statureCorrection_ = 0;  ///< exact stature minus the affine one of BodyPoints
    std::unique_ptr<BodyPoints::Workspace, void (*)(BodyPoints::Workspace*)> landmarkWorkspace_;
    std::unique_ptr<SurfacePoints::Workspace, void (*)(SurfacePoints::Workspace*)> extremesWorkspace_;
    DampedLeastSquares solver_;
    std::unique_ptr<EvidenceEvaluator> evidence_, cpuEvidence_;  ///< evidence_ null: the CPU
    std::optional<Error> error_;                                 ///< of the evidence
    Polish polish_;

    int iterations_ = 0, accepted_ = 0;
    double cost_ = 0;
    const char* stageName_ = "start";
    SolverEnd end_ = SolverEnd::Converged;
    std::vector<std::string> notes_;
};

}  // namespace abf
