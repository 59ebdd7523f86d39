// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <span>

#include "core/landmarks/landmarks.h"

namespace abf {

/// BlazePose's landmark network: 33 landmarks, two alignment points (mid-hip and full-body scale point of the
/// person it saw), four unused ones.
inline constexpr int kPoseInputSide = 256;
inline constexpr int kPosePointCount = 39;
inline constexpr int kPoseValuesPerPoint = 5;  ///< x, y, z in crop pixels, visibility and presence logits
inline constexpr int kPoseHeatmapSide = 64;
inline constexpr int kPoseHipCentre = 33, kPoseScalePoint = 34;

/// What the network's tensors say, in the crop's own frame.
struct DecodedPose {
    std::array<Eigen::Vector2d, kPosePointCount> positions;  ///< crop pixels, corner origin
    std::array<double, kLandmarkCount> visibility;           ///< 0..1
    Eigen::Matrix<double, 3, kLandmarkCount> world;          ///< metres, axes of the crop, mid-hip origin
    /// Highest heat map probability near a landmark, mean of all landmarks. The network's visibility and
    /// presence are often high where there is no person; this one is not.
    double heatmapConfidence = 0;
};

/// `points`: 39 x 5; `heatmaps`: 64 x 64 x 39 logits, rows of pixels of channels; `world`: 39 x 3 metres.
DecodedPose decodePose(std::span<const float> points, std::span<const float> heatmaps,
                       std::span<const float> world);

struct RefinedPosition {
    Eigen::Vector2d position;
    double confidence = 0;  ///< highest probability among the cells looked at
};

/// Moves a crop position to the centroid of its heat map around it (9 x 9 cells) where a cell there reaches
/// probability 0.5; positions outside the crop stay. (MediaPipe: RefineLandmarksFromHeatmapCalculator.)
RefinedPosition refinedByHeatmap(const Eigen::Vector2d& position, std::span<const float> heatmaps,
                                 int channel);

}  // namespace abf
