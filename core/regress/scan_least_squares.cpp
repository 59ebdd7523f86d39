// SPDX-License-Identifier: Apache-2.0
#include "core/regress/scan_least_squares.h"

#include <Eigen/Geometry>
#include <cmath>
#include <limits>

#include "core/fit/shape_prior.h"

namespace abf {
namespace {

constexpr double kNoise = 0.004;  ///< metres: scanner, skin and what the model cannot do
constexpr double kAcross = 0.15;  ///< how much a distance across the normal counts
constexpr double kLocalSpread = 0.35;
constexpr double kTurnSpread = 0.35;  ///< radians, of a bone from its stance

Eigen::Vector3d turnFrom(const Eigen::Matrix4d& stance, const Eigen::Matrix4d& bone) {
    const Eigen::AngleAxisd turn(
        Eigen::Matrix3d(bone.topLeftCorner<3, 3>() * stance.topLeftCorner<3, 3>().transpose()));
    return turn.angle() * turn.axis();
}

}  // namespace

void ScanLeastSquares::setUp(FreeParameters free, const BodyPose& stance, double scale) {
    free_ = std::move(free);
    stance_ = stance;
    scale_ = scale;
}

Result<void> ScanLeastSquares::setMatches(std::vector<ScanMatch> matches) {
    matches_ = std::move(matches);
    std::vector<std::uint32_t> vertices;
    vertices.reserve(matches_.size());
    for (const ScanMatch& match : matches_) vertices.push_back(match.vertex);
    return points_.select(vertices, workspace_);
}

void ScanLeastSquares::setState(const BodyState& state) {
    present_ = state;
    trial_ = state;
}

void ScanLeastSquares::makeRows() {
    rows_.clear();
    for (Eigen::Index k = 0; k < positions_.cols(); ++k) {
        const ScanMatch& match = matches_[static_cast<std::size_t>(k)];
        const Eigen::Vector3d apart = positions_.col(k) - match.target;
        const auto point = static_cast<std::uint32_t>(k);
        rows_.push_back({point, match.normal.dot(apart) / kNoise, match.normal / kNoise, match.weight});
        const double across = kAcross / kNoise;
        const Eigen::Vector3d first = match.normal.unitOrthogonal();
        for (const Eigen::Vector3d& axis : {first, Eigen::Vector3d(match.normal.cross(first))}) {
            rows_.push_back({point, across * axis.dot(apart), across * axis, match.weight});
        }
    }
}

double ScanLeastSquares::priors(const BodyState& state, Eigen::MatrixXd* hessian,
                                Eigen::VectorXd* gradient) const {
    double sum = 0;
    Eigen::Index at = 0;
    const auto add = [&](double deviation, double spread) {
        sum += 0.5 * std::pow(deviation / spread, 2);
        if (hessian != nullptr) (*hessian)(at, at) += 1 / (spread * spread);
        if (gradient != nullptr) (*gradient)[at] += deviation / (spread * spread);
        ++at;
    };
    for (const Phenotype p : free_.phenotypes) {
        const SliderSpread spread = phenotypeSpread(p);
        const bool broad = p == Phenotype::Age || p == Phenotype::Height;
        add(state.shape.phenotypes[p] - spread.mean, broad ? 1 : 2 * spread.sigma);
    }
    for (const int change : free_.localChanges) add(state.shape.localChanges[change], kLocalSpread);
    for (const int bone : free_.bones) {
        const auto b = static_cast<std::size_t>(bone);
        const Eigen::Vector3d turn = turnFrom(stance_.bones[b], state.poses[0].bones[b]);
        for (int a = 0; a < 3; ++a) add(turn[a], bone == 0 ? 100 : kTurnSpread);
    }
    return sum;
}

bool ScanLeastSquares::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    intervals_ = smoothIntervals(free_, present_.shape);
    for (std::size_t i = 0; i < free_.phenotypes.size(); ++i) {
        // A little across the kinks, so that none holds a value.
        intervals_[i].lower = std::max(intervals_[i].lower - 0.02, phenotypeMinimum(free_.phenotypes[i]));
        intervals_[i].upper = std::min(intervals_[i].upper + 0.02, 1.0);
    }
    if (!points_.evaluate(present_.shape, present_.poses[0], &free_, workspace_, positions_, &derivatives_)) {
        return false;
    }
    makeRows();
    equations_.begin(free_.size(), true);
    equations_.addSurface(&derivatives_, rows_, RobustLoss::cauchy(scale_ / kNoise));
    equations_.finish();
    hessian = equations_.hessian();
    gradient = equations_.gradient();
    cost = equations_.cost() + priors(present_, &hessian, &gradient);
    return true;
}

double ScanLeastSquares::costAfter(const Eigen::VectorXd& step) {
    applyStep({free_}, intervals_, present_, step, trial_);
    if (!points_.evaluate(trial_.shape, trial_.poses[0], nullptr, workspace_, positions_, nullptr)) {
        return std::numeric_limits<double>::infinity();
    }
    makeRows();
    equations_.begin(free_.size(), false);
    equations_.addSurface(nullptr, rows_, RobustLoss::cauchy(scale_ / kNoise));
    equations_.finish();
    return equations_.cost() + priors(trial_, nullptr, nullptr);
}

void ScanLeastSquares::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const double value = shapeValue(free_, present_.shape, i);
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].lower - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].upper - value;
    }
}

}  // namespace abf
