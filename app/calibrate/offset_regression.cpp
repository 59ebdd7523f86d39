// SPDX-License-Identifier: Apache-2.0
#include "app/calibrate/offset_regression.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace abf::calibrate {
namespace {

constexpr double kCauchyPercent = 0.8;
constexpr double kPriorMetres = 0.03;
constexpr double kLostPercent = 6;
constexpr int kRounds = 30;

}  // namespace

Eigen::Vector2d LandmarkSample::errorPercent(const Eigen::Vector3d& offset) const {
    return (detected - camera.project(base + offsetFrame * offset)) * (100 / staturePx);
}

Eigen::Vector3d solveOffset(std::span<const LandmarkSample* const> samples) {
    Eigen::Vector3d offset = Eigen::Vector3d::Zero();
    for (int round = 0; round < kRounds; ++round) {
        Eigen::Matrix3d normal = Eigen::Matrix3d::Identity() / (kPriorMetres * kPriorMetres);
        Eigen::Vector3d right = -offset / (kPriorMetres * kPriorMetres);
        for (const LandmarkSample* s : samples) {
            const Eigen::Vector2d error = s->errorPercent(offset);
            if (round > 3 && error.norm() > kLostPercent) continue;
            const Eigen::Vector3d p = s->camera.cameraFromWorld * (s->base + s->offsetFrame * offset);
            Eigen::Matrix<double, 2, 3> byCamera;
            byCamera << s->camera.fx / p.z(), 0, -s->camera.fx * p.x() / (p.z() * p.z()), 0,
                s->camera.fy / p.z(), -s->camera.fy * p.y() / (p.z() * p.z());
            const Eigen::Matrix<double, 2, 3> j =
                byCamera * s->camera.cameraFromWorld.linear() * s->offsetFrame * (100 / s->staturePx);
            const double w = s->weight / (1 + error.squaredNorm() / (kCauchyPercent * kCauchyPercent)) /
                             (kCauchyPercent * kCauchyPercent);
            normal += w * j.transpose() * j;
            right += w * j.transpose() * error;
        }
        const Eigen::Vector3d step = normal.ldlt().solve(right);
        if (!step.allFinite()) break;
        offset += step;
        if (step.norm() < 1e-6) break;
    }
    return offset;
}

ErrorFigures measureErrors(std::span<const LandmarkSample* const> samples, const Eigen::Vector3d& offset) {
    ErrorFigures figures;
    double sum = 0, weights = 0, lost = 0;
    std::vector<double> kept;
    for (const LandmarkSample* s : samples) {
        const double error = s->errorPercent(offset).norm();
        ++figures.count;
        if (error > kLostPercent) {
            lost += 1;
            continue;
        }
        kept.push_back(error);
        sum += s->weight * error * error;
        weights += s->weight;
    }
    if (kept.empty()) return figures;
    std::nth_element(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(kept.size() / 2), kept.end());
    figures.medianPercent = kept[kept.size() / 2];
    figures.rmsPercent = std::sqrt(sum / std::max(weights, 1e-12));
    figures.lostShare = lost / figures.count;
    return figures;
}

}  // namespace abf::calibrate
