// SPDX-License-Identifier: Apache-2.0
#include "core/texture/surface_levels.h"

#include <Eigen/IterativeLinearSolvers>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>

namespace abf {
namespace {

constexpr double kData = 0.17;         // d: spacing of vertices (1.5 cm) over the square of 30 cm
constexpr double kShortest = 1e-3;     // metres
constexpr double kAlong = 0.002;       // m along a limb
constexpr float kFullTrust = 0.02f;    // weight of photos from which on d counts fully
constexpr double kTowardsMean = 1e-6;  // decides only where nothing leads to a photo

double acrossness(const BodyTraits& traits, Eigen::Index i, Eigen::Index j) {
    const Eigen::Vector3f along = (traits.rest.col(j) - traits.rest.col(i)).normalized();
    const float cosine = along.dot((traits.axes.col(i) + traits.axes.col(j)).normalized());
    const float across = 1 - cosine * cosine;
    return kAlong + (1 - kAlong) * double{std::pow(across, 4.0f)};
}

}  // namespace

SurfaceLevels levelSurface(const BodyTraits& traits, const std::vector<VertexColours>& photos) {
    const Eigen::Index count = traits.rest.cols();
    Eigen::Matrix3Xf mean = Eigen::Matrix3Xf::Zero(3, count);
    Eigen::VectorXf weights = Eigen::VectorXf::Zero(count);
    for (const VertexColours& photo : photos) {
        weights += photo.weights;
        mean += photo.colours * photo.weights.asDiagonal();
    }
    const Eigen::Vector3f overall = mean.rowwise().sum() / std::max(1e-9f, weights.sum());
    for (Eigen::Index v = 0; v < count; ++v)
        mean.col(v) = weights[v] > 0 ? Eigen::Vector3f(mean.col(v) / weights[v]) : overall;

    std::vector<Eigen::Triplet<double>> entries;
    entries.reserve(4 * traits.edges.size() + static_cast<std::size_t>(count));
    Eigen::MatrixX3d right = Eigen::MatrixX3d::Zero(count, 3);
    for (const auto& [from, to] : traits.edges) {
        const Eigen::Index i = from, j = to;
        double stiffness = 1 / std::max(kShortest, double{(traits.rest.col(i) - traits.rest.col(j)).norm()});
        Eigen::Vector3f difference = Eigen::Vector3f::Zero();
        float shown = 0;
        for (const VertexColours& photo : photos) {
            const float weight = std::min(photo.weights[i], photo.weights[j]);
            difference += weight * (photo.colours.col(i) - photo.colours.col(j));
            shown += weight;
        }
        if (shown > 0)
            difference /= shown;
        else
            stiffness *= acrossness(traits, i, j);
        entries.emplace_back(i, i, stiffness);
        entries.emplace_back(j, j, stiffness);
        entries.emplace_back(i, j, -stiffness);
        entries.emplace_back(j, i, -stiffness);
        right.row(i) += stiffness * difference.transpose().cast<double>();
        right.row(j) -= stiffness * difference.transpose().cast<double>();
    }
    for (Eigen::Index v = 0; v < count; ++v) {
        const double data = kData * double{std::min(1.0f, weights[v] / kFullTrust)} + kTowardsMean;
        entries.emplace_back(v, v, data);
        right.row(v) += data * mean.col(v).transpose().cast<double>();
    }
    Eigen::SparseMatrix<double, Eigen::RowMajor> matrix(count, count);
    matrix.setFromTriplets(entries.begin(), entries.end());
    Eigen::ConjugateGradient<decltype(matrix), Eigen::Lower | Eigen::Upper> solver;
    solver.setTolerance(1e-5);
    solver.setMaxIterations(3000);
    solver.compute(matrix);
    SurfaceLevels levels;
    levels.colours.resize(3, count);
    for (int channel = 0; channel < 3; ++channel)
        levels.colours.row(channel) =
            solver.solveWithGuess(right.col(channel), mean.row(channel).transpose().cast<double>())
                .transpose()
                .cast<float>();

    // Beyond the last vertices that photos show, as far as triangles reach.
    levels.correction = levels.colours - mean;
    Eigen::Matrix3Xf sums = Eigen::Matrix3Xf::Zero(3, count);
    Eigen::VectorXf neighbours = Eigen::VectorXf::Zero(count);
    for (const auto& [i, j] : traits.edges)
        for (const auto& [seen, unseen] : {std::pair(i, j), std::pair(j, i)})
            if (weights[seen] > 0 && !(weights[unseen] > 0)) {
                sums.col(unseen) += levels.correction.col(seen);
                ++neighbours[unseen];
            }
    for (Eigen::Index v = 0; v < count; ++v)
        if (!(weights[v] > 0)) levels.correction.col(v) = sums.col(v) / std::max(1.0f, neighbours[v]);
    return levels;
}

}  // namespace abf
