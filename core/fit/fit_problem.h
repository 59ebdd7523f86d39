// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/body/parameters.h"
#include "core/body/sex.h"
#include "core/fit/evidence_factory.h"
#include "core/image/camera.h"
#include "core/landmarks/landmarks.h"
#include "core/measure/measure.h"
#include "core/silhouette/clothing_allowance.h"

namespace abf {

/// One photo of the subject as the fit sees it.
struct FitView {
    std::filesystem::path file;  ///< only carried into results
    int width = 0, height = 0;   ///< full-size upright pixels
    double focalPx = 0;          ///< 0: assume kDefaultLongSideFov
    LandmarkSet landmarks;
    Eigen::Matrix<double, 3, kLandmarkCount> worldLandmarks =
        Eigen::Matrix<double, 3, kLandmarkCount>::Zero();
    bool hasWorldLandmarks = false;  ///< without them the start is made from the 2D landmarks alone
    /// CV_8UC1, 255 = person, any size with the photo's aspect; empty: landmarks alone.
    cv::Mat mask;
    std::optional<RegionOfInterest> maskRegion;  ///< beyond it the mask means nothing
    cv::Mat ignore;  ///< CV_8UC1, any size with the photo's aspect; where it is not zero the mask says nothing
};

/// Something known about the person, in the unit of the measure (SI). The standard deviation says how much
/// the fit may depart from it.
struct KnownFact {
    Measure measure = Measure::Stature;
    double value = 0;
    double tolerance = 0;  ///< standard deviation; 0: the usual one of the measure
};

/// The pose and camera of one view.
struct ViewState {
    BodyPose pose;  ///< LocalRef, rig anny
    PinholeCamera camera;
};

/// Everything known about one person; all views share one body.
struct FitProblem {
    std::vector<FitView> views;
    std::optional<double>
        heightM;  ///< stature if known; otherwise the prior decides (and the result says so)
    std::optional<Sex> sex;
    std::optional<double> ageYears;
    std::vector<KnownFact> facts;                      ///< beside heightM: weight, tape measures
    std::optional<ClothingFit> clothing;               ///< none: not said, taken as normal
    std::map<Phenotype, double> fixed;                 ///< held at these values
    std::map<int, double> fixedLocalChanges;           ///< held at these values
    std::vector<std::string> fixedBones;               ///< keep the pose of `start`, by bone label
    BodyShape shape;  ///< local changes and facial actions are kept as given; phenotypes start here when warm
    /// Empty: cold start. Else one a view: a warm start (re-fit) from `shape` and these; a photo without one is
    /// new, and its pose is found from scratch for the present shape.
    std::vector<std::optional<ViewState>> start;

    /// Where a photo starts from, or null.
    const ViewState* startOf(std::size_t view) const {
        return view < start.size() && start[view] ? &*start[view] : nullptr;
    }
};

/// What makes the fit of a person in photos that nothing is known of begin near its end and stop there. All
/// on: they are switches so that what each saves can be measured (docs/fit.md).
struct FitStart {
    bool regressed = true;     ///< the shape begins from what outlines and limbs suggest, see start_shape.h
    bool selectSides = true;   ///< other sides of a kink are tried only where they can help; false: always
    bool tryOtherSides = true;  ///< false: never
    bool earlyStop = true;     ///< rounds of outlines end when nothing moves
    bool operator==(const FitStart&) const = default;
};

struct FitOptions {
    int maxIterations = 400;     ///< over all stages
    bool freePhenotypes = true;  ///< false: the shape stays as given (with `fixed`, sex and age applied)
    bool silhouette = true;      ///< use the masks
    bool clothing = true;        ///< solve for the clothing; false: the outline is the skin
    bool localChanges = true;    ///< the local changes of shape_parameters.h are free
    bool explainFacts = true;    ///< fit again without each fact that seems to contradict the others
    FitStart start;
    std::uint64_t fitId = 0;     ///< copied into every snapshot
    EvidenceFactory evidence;    ///< where the iterations are computed; none: the CPU
};

enum class Termination { Converged, MaxIterations, Cancelled, NumericalFailure };
std::string_view terminationName(
    Termination t);  ///< "converged", "max_iterations", "cancelled", "numerical_failure"

/// Figures of one view at a snapshot, see fit.json in docs/fit-json.md.
struct ViewFigures {
    double reprojectionRmsPx = 0;  ///< in-frame landmarks with visibility >= 0.5
    double staturePx = 0;
    double worstJointExcessRad = 0;
    Eigen::Matrix<double, 2, kLandmarkCount> projected;  ///< full-size pixels
};

/// State after one accepted solver step. Immutable once published; shared with the UI as
/// std::shared_ptr<const FitSnapshot>.
struct FitSnapshot {
    std::uint64_t fitId = 0;  ///< stale snapshots are dropped by it
    int iteration = 0;
    std::string stage;  ///< short, for people: "orientation", "pose", "shape"
    double cost = 0, seconds = 0;
    double rmsPx = 0;  ///< over all views
    BodyShape shape;
    std::vector<ViewState> views;
    std::vector<ViewFigures> figures;
};

/// The last iterations of every fit, in double on the CPU, and how far they moved what the backend had found:
/// the largest change of a phenotype and of a vertex (first photo, metres).
struct Polish {
    int iterations = 0;
    double phenotypeChange = 0, vertexChangeM = 0;
    bool operator==(const Polish&) const = default;
};

/// A known fact beside what the body came out as.
struct FactReport {
    Measure measure = Measure::Stature;
    double asked = 0, tolerance = 0, fitted = 0;
    double otherwise = 0, otherwiseSigma = 0;  ///< what everything else tells of it
    bool contradicts = false;                  ///< these differ by more than chance allows
};

enum class FitQuality { Good, Fair, Poor };

/// What the fit knows about the person, with standard deviations by its final normal equations.
struct ShapeEstimate {
    MeasureValues measures{}, measureSigma{};
    std::array<double, kPhenotypeCount> phenotypeSigma{};  ///< 0: held
    ClothingAllowance clothing;  ///< that explains the outlines best; `spread`: its standard deviation
    std::vector<FactReport> facts;           ///< height first, where it is known
    std::vector<std::size_t> oddViews;       ///< photos that the others contradict
    std::string bestNextPhoto;               ///< "front", "side", "back"; empty: none would help much
    FitQuality quality = FitQuality::Good;
    std::vector<std::string> qualityReasons;  ///< in full sentences; none for a good fit
};

/// How a fit ended, with its best parameters (also when cancelled or failed).
struct FitResult {
    Termination termination = Termination::NumericalFailure;
    int iterations = 0;
    double seconds = 0;
    std::string backend;  ///< "cpu", "vulkan: <device>", "vulkan: <device>, then cpu"
    Polish polish;
    std::shared_ptr<const FitSnapshot> best;  ///< world as in conventions.h
    std::optional<ShapeEstimate> estimate;    ///< of a fit that ended well
    std::vector<std::string> notes;  ///< assumptions made, in full sentences ("Height is not known: ...")
};

}  // namespace abf
