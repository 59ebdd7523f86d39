// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/landmark_decoding.h"

#include <algorithm>
#include <cmath>

namespace abf {

namespace {

/// 9 x 9 cells: what MediaPipe 0.10.21 does, found by comparing answers (older graphs say 7 x 7).
constexpr int kRefinementReach = 4;
constexpr double kMinRefinementConfidence = 0.5;

double sigmoid(double logit) {
    return 1 / (1 + std::exp(-logit));
}

}  // namespace

RefinedPosition refinedByHeatmap(const Eigen::Vector2d& position, std::span<const float> heatmaps,
                                 int channel) {
    constexpr double cropPerCell = static_cast<double>(kPoseInputSide) / kPoseHeatmapSide;
    // Truncation, not floor: positions less than a cell outside count as the first cell, as in MediaPipe.
    const Eigen::Vector2d cell = position / cropPerCell;
    if (!(cell.minCoeff() > -1 && cell.maxCoeff() < kPoseHeatmapSide)) return {position, 0};
    const int column = static_cast<int>(cell.x()), row = static_cast<int>(cell.y());

    Eigen::Vector2d weighted = Eigen::Vector2d::Zero();
    double sum = 0, highest = 0;
    for (int r = std::max(0, row - kRefinementReach);
         r <= std::min(kPoseHeatmapSide - 1, row + kRefinementReach); ++r)
        for (int c = std::max(0, column - kRefinementReach);
             c <= std::min(kPoseHeatmapSide - 1, column + kRefinementReach); ++c) {
            const auto index =
                static_cast<std::size_t>((r * kPoseHeatmapSide + c) * kPosePointCount + channel);
            const double confidence = sigmoid(heatmaps[index]);
            weighted += confidence * Eigen::Vector2d(c, r);
            sum += confidence;
            highest = std::max(highest, confidence);
        }
    if (highest < kMinRefinementConfidence) return {position, highest};
    return {weighted / sum * cropPerCell, highest};
}

DecodedPose decodePose(std::span<const float> points, std::span<const float> heatmaps,
                       std::span<const float> world) {
    DecodedPose pose;
    for (int i = 0; i < kPosePointCount; ++i) {
        const float* p = &points[static_cast<std::size_t>(i * kPoseValuesPerPoint)];
        const RefinedPosition refined = refinedByHeatmap(Eigen::Vector2d(p[0], p[1]), heatmaps, i);
        pose.positions[static_cast<std::size_t>(i)] = refined.position;
        if (i >= kLandmarkCount) continue;
        pose.heatmapConfidence += refined.confidence / kLandmarkCount;
        pose.visibility[static_cast<std::size_t>(i)] = sigmoid(p[3]);
        pose.world.col(i) =
            Eigen::Map<const Eigen::Vector3f>(&world[static_cast<std::size_t>(i * 3)]).cast<double>();
    }
    return pose;
}

}  // namespace abf
