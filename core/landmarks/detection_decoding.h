// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <opencv2/core/types.hpp>
#include <span>
#include <vector>

namespace abf {

/// BlazePose's detector: one anchor a cell of three grids, 12 values and one score logit an anchor.
inline constexpr int kDetectorInputSide = 224;
inline constexpr int kDetectorAnchorCount = 2254;
inline constexpr int kDetectorValuesPerAnchor = 12;

/// One person as the detector sees it. Positions in a frame chosen by the caller; from decodeDetections in
/// fractions of the detector's input square.
struct PersonDetection {
    double score = 0;    ///< probability
    cv::Rect2d headBox;  ///< around the face only
    std::array<Eigen::Vector2d, 4>
        keypoints;  ///< mid-hip, full-body scale point, mid-shoulder, upper-body scale point
    const Eigen::Vector2d& hipCentre() const { return keypoints[0]; }
    const Eigen::Vector2d& scalePoint() const { return keypoints[1]; }
};

/// Centres of the anchors in fractions of the input square, in the order of the network's outputs
/// (MediaPipe: SsdAnchorsCalculator, strides 8, 16, 32, 32, 32, two anchors a cell and layer).
std::vector<Eigen::Vector2d> detectorAnchors();

/// Detections whose probability reaches `minScore`. `values` holds 12 numbers an anchor (x, y, width, height,
/// four keypoints; input pixels relative to the anchor), `logits` one.
std::vector<PersonDetection> decodeDetections(std::span<const float> values, std::span<const float> logits,
                                              std::span<const Eigen::Vector2d> anchors, double minScore);

/// Weighted non-maximum suppression (MediaPipe: NonMaxSuppressionCalculator, WEIGHTED): detections whose head
/// boxes overlap the best one's by more than `maxIou` are averaged into it, weighted by score; it
/// keeps its score. Descending score.
std::vector<PersonDetection> mergeOverlapping(std::vector<PersonDetection> detections, double maxIou);

}  // namespace abf
