// SPDX-License-Identifier: Apache-2.0
#include "core/regress/mesh_least_squares.h"

#include <cmath>
#include <limits>

namespace abf {
namespace {
/// Metres of distance that a whole unit of a shape parameter costs: far below what any vertex shows, yet
/// enough for those that nothing shows (the cup size of a man, the common scale of the three races).
constexpr double kFaint = 1e-6;
constexpr double kMiddle = 0.5;
}  // namespace

MeshLeastSquares::MeshLeastSquares(const SurfacePoints& points, SurfacePoints::Workspace& workspace,
                                   FreeParameters free, const Eigen::Matrix3Xd& targets)
    : points_(points), workspace_(workspace), free_(std::move(free)), targets_(targets) {}

void MeshLeastSquares::setState(const BodyState& state) {
    present_ = state;
    // Unlike a fit to photos, the whole range: the vertices lead across the kinks between the anchors.
    intervals_.clear();
    for (const Phenotype p : free_.phenotypes) intervals_.push_back({phenotypeMinimum(p), 1});
    intervals_.resize(intervals_.size() + free_.localChanges.size(), {-1, 1});
    trial_ = present_;
}

double MeshLeastSquares::priorCost(const BodyState& state) const {
    double sum = 0;
    for (const Phenotype p : free_.phenotypes) {
        sum += std::pow(kFaint * (state.shape.phenotypes[p] - kMiddle), 2);
    }
    for (const int change : free_.localChanges) sum += std::pow(kFaint * state.shape.localChanges[change], 2);
    return 0.5 * sum;
}

bool MeshLeastSquares::linearise(double& cost, Eigen::MatrixXd& hessian, Eigen::VectorXd& gradient) {
    if (!points_.evaluate(present_.shape, present_.poses[0], &free_, workspace_, positions_, &derivatives_)) {
        return false;
    }
    equations_.begin(free_.size(), true);
    rows_.clear();
    for (Eigen::Index k = 0; k < positions_.cols(); ++k) {
        for (int axis = 0; axis < 3; ++axis) {
            rows_.push_back({static_cast<std::uint32_t>(k), positions_(axis, k) - targets_(axis, k),
                             Eigen::Vector3d::Unit(axis)});
        }
    }
    equations_.addSurface(&derivatives_, rows_, RobustLoss::quadratic());
    equations_.finish();
    cost = equations_.cost() + priorCost(present_);
    hessian = equations_.hessian();
    gradient = equations_.gradient();
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        const double middle = i < free_.phenotypes.size() ? kMiddle : 0;
        hessian(at, at) += kFaint * kFaint;
        gradient[at] += kFaint * kFaint * (shapeValue(free_, present_.shape, i) - middle);
    }
    return true;
}

double MeshLeastSquares::costAfter(const Eigen::VectorXd& step) {
    applyStep({free_}, intervals_, present_, step, trial_);
    if (!points_.evaluate(trial_.shape, trial_.poses[0], nullptr, workspace_, positions_, nullptr)) {
        return std::numeric_limits<double>::infinity();
    }
    return 0.5 * (positions_ - targets_).squaredNorm() + priorCost(trial_);
}

void MeshLeastSquares::stepLimits(Eigen::VectorXd& lower, Eigen::VectorXd& upper) const {
    for (std::size_t i = 0; i < intervals_.size(); ++i) {
        const double value = shapeValue(free_, present_.shape, i);
        lower[static_cast<Eigen::Index>(i)] = intervals_[i].lower - value;
        upper[static_cast<Eigen::Index>(i)] = intervals_[i].upper - value;
    }
}

}  // namespace abf
