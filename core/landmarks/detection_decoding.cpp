// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/detection_decoding.h"

#include <algorithm>
#include <cmath>

namespace abf {

namespace {

constexpr double kLogitLimit = 100;

struct AnchorGrid {
    int cells, anchorsPerCell;
};
// Layers of equal stride share a grid, so the three layers of stride 32 give six anchors a cell.
constexpr std::array<AnchorGrid, 3> kGrids = {{{28, 2}, {14, 2}, {7, 6}}};

double intersectionOverUnion(const cv::Rect2d& a, const cv::Rect2d& b) {
    const double intersection = (a & b).area();
    const double all = a.area() + b.area() - intersection;
    return all > 0 ? intersection / all : 0;
}

PersonDetection weightedMean(const std::vector<PersonDetection>& group) {
    PersonDetection mean;
    mean.keypoints.fill(Eigen::Vector2d::Zero());
    Eigen::Vector2d topLeft = Eigen::Vector2d::Zero(), bottomRight = Eigen::Vector2d::Zero();
    double total = 0;
    for (const PersonDetection& d : group) {
        total += d.score;
        topLeft += d.score * Eigen::Vector2d(d.headBox.x, d.headBox.y);
        bottomRight += d.score * Eigen::Vector2d(d.headBox.br().x, d.headBox.br().y);
        for (std::size_t k = 0; k < mean.keypoints.size(); ++k) mean.keypoints[k] += d.score * d.keypoints[k];
    }
    topLeft /= total;
    bottomRight /= total;
    for (Eigen::Vector2d& keypoint : mean.keypoints) keypoint /= total;
    mean.headBox = {cv::Point2d(topLeft.x(), topLeft.y()), cv::Point2d(bottomRight.x(), bottomRight.y())};
    mean.score = group.front().score;
    return mean;
}

}  // namespace

std::vector<Eigen::Vector2d> detectorAnchors() {
    std::vector<Eigen::Vector2d> anchors;
    anchors.reserve(kDetectorAnchorCount);
    for (const AnchorGrid& grid : kGrids)
        for (int row = 0; row < grid.cells; ++row)
            for (int column = 0; column < grid.cells; ++column)
                anchors.insert(anchors.end(), static_cast<std::size_t>(grid.anchorsPerCell),
                               Eigen::Vector2d((column + 0.5) / grid.cells, (row + 0.5) / grid.cells));
    return anchors;
}

std::vector<PersonDetection> decodeDetections(std::span<const float> values, std::span<const float> logits,
                                              std::span<const Eigen::Vector2d> anchors, double minScore) {
    std::vector<PersonDetection> detections;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const double logit = std::clamp<double>(logits[i], -kLogitLimit, kLogitLimit);
        const double score = 1 / (1 + std::exp(-logit));
        if (!(score >= minScore)) continue;
        const float* v = &values[i * kDetectorValuesPerAnchor];
        const auto relative = [v](int k) -> Eigen::Vector2d {
            return Eigen::Vector2d(v[k], v[k + 1]) / kDetectorInputSide;
        };
        const Eigen::Vector2d centre = anchors[i] + relative(0);
        const Eigen::Vector2d size = relative(2);
        PersonDetection d;
        d.score = score;
        d.headBox = {centre.x() - size.x() / 2, centre.y() - size.y() / 2, size.x(), size.y()};
        for (int k = 0; k < 4; ++k)
            d.keypoints[static_cast<std::size_t>(k)] = anchors[i] + relative(4 + 2 * k);
        detections.push_back(d);
    }
    return detections;
}

std::vector<PersonDetection> mergeOverlapping(std::vector<PersonDetection> detections, double maxIou) {
    std::stable_sort(detections.begin(), detections.end(),
                     [](const PersonDetection& a, const PersonDetection& b) { return a.score > b.score; });
    std::vector<PersonDetection> merged;
    while (!detections.empty()) {
        const PersonDetection best = detections.front();
        const auto rest =
            std::stable_partition(detections.begin() + 1, detections.end(), [&](const PersonDetection& d) {
                return intersectionOverUnion(d.headBox, best.headBox) > maxIou;
            });
        merged.push_back(weightedMean({detections.begin(), rest}));
        detections.erase(detections.begin(), rest);
    }
    return merged;
}

}  // namespace abf
