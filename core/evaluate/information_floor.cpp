// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/information_floor.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/fit/body_least_squares.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/residuals/direction.h"
#include "core/fit/residuals/joint_prior.h"
#include "core/fit/residuals/reprojection.h"
#include "core/fit/view_outline.h"

namespace abf {
namespace {

/// Residuals are zero at the truth: no loss is at work.
constexpr double kNoLoss = 100;
/// By which the errors of world landmarks turn a limb (docs/accuracy.md: 6° to 8°), of unit vectors.
constexpr double kDirectionSigma = 0.12;
constexpr double kHeightSigma = 0.001, kMassSigma = 0.5;
constexpr double kBiasStature = 1.70;
/// The outline's errors have the autocorrelation exp(-d²/4r²) with the reach r (smoothNoise()): its integral over
/// all d, so many reaches, is the length for which one observation counts.
constexpr double kCorrelationReaches = 2 / std::numbers::inv_sqrtpi;

/// Parameters that a distribution moves together, and by how much.
struct Direction {
    std::vector<int> columns;
    double sigma;
};

/// What varies among the subjects; `columns` becomes the raw parameters.
std::vector<Direction> directionsOf(const SubjectSampler& sampler, SubjectSet set, SubjectGroup group,
                                    ShapeColumns& columns) {
    std::vector<Direction> directions;
    const auto add = [&](Phenotype p, double sigma) {
        directions.push_back({{columns.size()}, sigma});
        columns.phenotypes.push_back(p);
    };
    for (const Phenotype p : {Phenotype::Gender, Phenotype::Age, Phenotype::Muscle, Phenotype::Weight,
                              Phenotype::Height, Phenotype::Proportions}) {
        add(p, sampler.spread(group, p));
    }
    if (set == SubjectSet::InsideModel) return directions;
    add(Phenotype::CupSize, sampler.sizes().cupFirmness);
    add(Phenotype::Firmness, sampler.sizes().cupFirmness);
    for (const Phenotype race : {Phenotype::African, Phenotype::Asian, Phenotype::Caucasian}) {
        add(race, 0.98 / std::sqrt(12.));  // even between 0.02 and 1
    }
    for (const SymmetricChange& change : sampler.changes()) {
        Direction& direction = directions.emplace_back();
        direction.sigma = change.length ? sampler.sizes().lengthChange : sampler.sizes().girthChange;
        for (const int side : change.sides) {
            direction.columns.push_back(columns.size());
            columns.localChanges.push_back(side);
        }
    }
    return directions;
}

ViewTerms viewTerms(const FitGeometry& geometry, const SyntheticPhoto& photo, const Eigen::Matrix3Xd& points,
                    const Subject& subject, const Condition& condition, const Perturbation& perturbation) {
    ViewTerms terms;
    if (condition.silhouette) {
        const SilhouetteOptions usual;
        terms.points = idealOutline(geometry.silhouettes().surface(), photo.vertices, photo.camera,
                                    photo.staturePx, condition.clothed);
        for (PointTerm& term : terms.points.terms) {
            term.sigma = 0.01 * perturbation.outline * photo.staturePx;
            term.weight *= usual.correlation / (kCorrelationReaches * 0.01 * perturbation.outlineReach);
        }
    } else {
        terms.points.camera = photo.camera;
    }
    // Of the stature: what this person's landmarks depart from the model's, an axis.
    const double bias = subject.landmarkBias.norm() / std::sqrt(3. * kLandmarkCount) / kBiasStature;
    std::vector<ReprojectionResidual::Observation> landmarks;
    for (int k = 0; k < kLandmarkCount; ++k) {
        const double sigma = std::hypot(0.01 * perturbation.landmarks, bias) * photo.staturePx;
        const double weight = pixelWeight(photo.view, k);
        if (weight > 0) landmarks.push_back({k, photo.camera.project(points.col(k)), sigma, weight});
    }
    const auto add = [&](const PointResidual& residual) {
        terms.points.terms.insert(terms.points.terms.end(), residual.terms().begin(), residual.terms().end());
    };
    add(ReprojectionResidual(photo.camera, landmarks, kNoLoss));
    const Eigen::Matrix3d frameFromCamera = photo.camera.cameraFromWorld.linear().transpose();
    add(DirectionResidual(directionObservations(photo.view, frameFromCamera,
                                                rayRotation(photo.view, photo.camera.fx), kDirectionSigma),
                          kNoLoss));
    terms.parameters.push_back(std::make_unique<JointPriorResidual>(geometry.joints()));
    return terms;
}

}  // namespace

InformationFloor::InformationFloor(const FitGeometry& geometry, const SubjectSampler& sampler)
    : geometry_(geometry),
      sampler_(sampler),
      workspace_(geometry.landmarks().makeWorkspace()),
      evidence_(makeCpuEvidence(geometry)) {}

Result<BodyShape> InformationFloor::draw(const Subject& subject, SubjectSet set, SubjectGroup group,
                                         std::span<const SyntheticPhoto> photos, const Condition& condition,
                                         const Perturbation& perturbation, SeededRandom& random) {
    ShapeColumns columns;
    const std::vector<Direction> directions = directionsOf(sampler_, set, group, columns);
    FitUnknowns unknowns;
    unknowns.body.phenotypes = columns.phenotypes;
    unknowns.body.localChanges = columns.localChanges;
    unknowns.body.bones = geometry_.freeBones();
    unknowns.body.rootTranslation = true;
    BodyState state;
    state.shape = subject.shape;
    if (state.shape.localChanges.size() == 0) {
        state.shape.localChanges.setZero(
            static_cast<Eigen::Index>(geometry_.model().localChangeLabels().size()));
    }
    OtherPriors priors;
    if (condition.clothed) {
        unknowns.clothing = kClothingGroupCount;
        const ClothingAllowance usual = clothingAllowance(ClothingFit::Normal);
        state.clothing.setZero(kClothingGroupCount);
        for (int i = 0; i < kClothingGroupCount; ++i) {
            priors.clothing.push_back({0, usual.spread[indexOf(regionOfClothing(i))]});
        }
    }
    std::vector<ViewTerms> views;
    for (const SyntheticPhoto& photo : photos) {
        Eigen::Matrix3Xd points;
        if (auto placed = geometry_.landmarks().evaluate(state.shape, photo.pose, nullptr, *workspace_, points,
                                                         nullptr);
            !placed) {
            return propagate(placed);
        }
        views.push_back(viewTerms(geometry_, photo, points, subject, condition, perturbation));
        state.poses.push_back(photo.pose);
    }
    BodyLeastSquares problem(*evidence_, geometry_.landmarks(), *workspace_, unknowns, std::move(views), {},
                             std::move(priors));
    problem.setState(state);
    const auto information = problem.information();
    if (information.empty()) {
        return problem.error() ? Result<BodyShape>(tl::unexpected<Error>(*problem.error()))
                               : fail(ErrorCode::InvalidArgument, "The subject cannot be photographed.");
    }
    const auto raw = static_cast<Eigen::Index>(columns.size()), tied = static_cast<Eigen::Index>(directions.size());
    // In standard deviations of the distribution; thickness of clothes in metres.
    Eigen::MatrixXd tie = Eigen::MatrixXd::Zero(raw + unknowns.clothing, tied + unknowns.clothing);
    for (Eigen::Index i = 0; i < tied; ++i) {
        const Direction& direction = directions[static_cast<std::size_t>(i)];
        for (const int column : direction.columns) tie(column, i) = direction.sigma;
    }
    tie.bottomRightCorner(unknowns.clothing, unknowns.clothing).setIdentity();
    Eigen::MatrixXd sum = information.front().matrix;
    for (std::size_t i = 1; i < information.size(); ++i) sum += information[i].matrix;
    Eigen::MatrixXd slopes;
    const auto measured = geometry_.measurer().measure(state.shape, columns, slopes);
    if (!measured) return propagate(measured);
    const auto know = [&](Measure measure, double sigma) {
        const Eigen::VectorXd slope = slopes.row(static_cast<Eigen::Index>(indexOf(measure))) / sigma;
        sum.topLeftCorner(raw, raw) += slope * slope.transpose();
    };
    if (condition.height) know(Measure::Stature, kHeightSigma);
    if (condition.weight) know(Measure::Mass, kMassSigma);
    Eigen::MatrixXd precision = tie.transpose() * sum * tie;
    precision.diagonal().head(tied).array() += 1;
    const Eigen::LLT<Eigen::MatrixXd> factor(precision);
    Eigen::VectorXd normal(precision.rows());
    for (double& value : normal) value = random.normal();
    const Eigen::VectorXd change = tie * factor.matrixU().solve(normal);
    Eigen::Index at = 0;
    for (const Phenotype p : columns.phenotypes) {
        state.shape.phenotypes[p] = std::clamp(state.shape.phenotypes[p] + change[at++], phenotypeMinimum(p), 1.);
    }
    for (const int label : columns.localChanges) {
        state.shape.localChanges[label] = std::clamp(state.shape.localChanges[label] + change[at++], -1., 1.);
    }
    return state.shape;
}

}  // namespace abf
