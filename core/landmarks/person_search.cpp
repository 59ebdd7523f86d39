// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/person_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/landmarks/person_identity.h"
#include "core/landmarks/photo_tiles.h"
#include "core/landmarks/region.h"

namespace abf {

namespace {

// MediaPipe's thresholds.
constexpr double kMinDetectionScore = 0.5;
constexpr double kMinPresence = 0.5;
/// Cats and streets reach 0.42 in boxes drawn around them.
constexpr double kMinHeatmapConfidence = 0.45;

// For people whom only a tile shows: among some eighty squares a false detection is likely.
constexpr double kMinTileScore = 0.6;
constexpr double kMinTilePresence = 0.9;
constexpr double kMinTileConfidence = 0.58;
constexpr double kMaxTileAngle = 110 * std::numbers::pi / 180;
constexpr double kMinTileRegionSide = 40;
constexpr std::array<double, 3> kTileSidesPerShortSide = {1, 1 / 2.0, 1 / 3.3};
constexpr std::size_t kMaxTiles = 100;
/// Squares are worth a search while somebody found is smaller than this many of them.
constexpr double kMinRegionPerTile = 1.4;

// For boxes.
constexpr int kBoxPasses = 3;
constexpr double kClearlyUpright = 0.75;
constexpr double kUprightBonus = 0.1;

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "The search for people was cancelled.");
}

bool passesTileThresholds(const PoseEstimate& pose) {
    return pose.presence >= kMinTilePresence && pose.heatmapConfidence >= kMinTileConfidence &&
           std::abs(pose.region.angle) <= kMaxTileAngle && pose.region.side >= kMinTileRegionSide;
}

bool isKnown(const PoseEstimate& pose, const std::vector<PoseEstimate>& found) {
    return std::any_of(found.begin(), found.end(),
                       [&](const PoseEstimate& other) { return samePerson(pose, other); });
}

double smallestSide(const std::vector<PoseEstimate>& poses) {
    return std::min_element(poses.begin(), poses.end(),
                            [](const auto& a, const auto& b) { return a.region.side < b.region.side; })
        ->region.side;
}

/// Whether the region that a pose asks for still is about what was asked for at first.
bool staysNear(const RegionOfInterest& next, const RegionOfInterest& first) {
    return (next.centre - first.centre).norm() < first.side / 2 && next.side > first.side / 2 &&
           next.side < first.side * 2;
}

}  // namespace

PersonSearch::PersonSearch(DetectorNetwork detector, LandmarkNetwork landmarks, int maxPersons)
    : detector_(std::move(detector)),
      landmarks_(std::move(landmarks)),
      maxPersons_(static_cast<std::size_t>(std::max(1, maxPersons))) {}

bool PersonSearch::isPerson(const PoseEstimate& pose) {
    return pose.presence >= kMinPresence && pose.heatmapConfidence >= kMinHeatmapConfidence;
}

Result<PoseEstimate> PersonSearch::estimate(const cv::Mat& rgb, const RegionOfInterest& region,
                                            std::stop_token stop) {
    if (stop.stop_requested()) return cancelled();
    return landmarks_.estimate(rgb, region);
}

Result<std::vector<PersonDetection>> PersonSearch::detect(const cv::Mat& rgb, const RegionOfInterest& square,
                                                          double minScore, std::stop_token stop) {
    if (stop.stop_requested()) return cancelled();
    return detector_.detect(rgb, square, minScore);
}

Result<std::vector<PoseEstimate>> PersonSearch::everywhere(const cv::Mat& rgb, std::stop_token stop) {
    const auto detections = detect(rgb, letterboxRegion(rgb.cols, rgb.rows), kMinDetectionScore, stop);
    if (!detections) return propagate(detections);
    std::vector<PoseEstimate> found;
    for (const PersonDetection& detection : *detections) {
        if (found.size() == maxPersons_) return found;
        auto pose = estimate(rgb, regionFromAlignment(detection.hipCentre(), detection.scalePoint()), stop);
        if (!pose) return propagate(pose);
        if (isPerson(*pose) && !isKnown(*pose, found)) found.push_back(std::move(*pose));
    }
    if (found.size() == 1 && detections->size() == 1) return found;

    std::size_t tiles = 0;
    for (const double factor : kTileSidesPerShortSide) {
        const double side = std::min(rgb.cols, rgb.rows) * factor;
        tiles += overlappingTiles(rgb.cols, rgb.rows, side).size();
        if (tiles > kMaxTiles || side < kMinTileRegionSide) break;
        if (!found.empty() && smallestSide(found) >= kMinRegionPerTile * side) break;
        if (auto added = addFromTiles(rgb, side, stop, found); !added) return propagate(added);
    }
    return found;
}

Result<std::vector<PersonDetection>> PersonSearch::headsInTiles(const cv::Mat& rgb, double side,
                                                                std::stop_token stop) {
    std::vector<PersonDetection> all;
    for (const RegionOfInterest& tile : overlappingTiles(rgb.cols, rgb.rows, side)) {
        const auto detections = detect(rgb, tile, kMinTileScore, stop);
        if (!detections) return propagate(detections);
        all.insert(all.end(), detections->begin(), detections->end());
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const PersonDetection& a, const PersonDetection& b) { return a.score > b.score; });
    std::vector<PersonDetection> heads;
    for (const PersonDetection& detection : all)
        if (std::none_of(heads.begin(), heads.end(),
                         [&](const auto& head) { return sameHead(head, detection); }))
            heads.push_back(detection);
    return heads;
}

Result<void> PersonSearch::addFromTiles(const cv::Mat& rgb, double side, std::stop_token stop,
                                        std::vector<PoseEstimate>& found) {
    const auto heads = headsInTiles(rgb, side, stop);
    if (!heads) return propagate(heads);
    for (const PersonDetection& head : *heads) {
        if (found.size() == maxPersons_) break;
        if (std::any_of(found.begin(), found.end(), [&](const auto& pose) { return sameHead(head, pose); }))
            continue;
        auto first = estimate(rgb, regionFromAlignment(head.hipCentre(), head.scalePoint()), stop);
        if (!first) return propagate(first);
        if (!passesTileThresholds(*first)) continue;
        auto second = estimate(rgb, first->nextRegion, stop);
        if (!second) return propagate(second);
        if (passesTileThresholds(*second) && !isKnown(*second, found)) found.push_back(std::move(*second));
    }
    return {};
}

Result<PoseEstimate> PersonSearch::refined(const cv::Mat& rgb, const RegionOfInterest& region,
                                           std::stop_token stop) {
    auto best = estimate(rgb, region, stop);
    if (!best) return best;
    RegionOfInterest next = best->nextRegion;
    for (int pass = 1; pass < kBoxPasses && staysNear(next, region); ++pass) {
        auto pose = estimate(rgb, next, stop);
        if (!pose) return pose;
        next = pose->nextRegion;
        if (pose->heatmapConfidence > best->heatmapConfidence) best = std::move(pose);
    }
    return best;
}

Result<PoseEstimate> PersonSearch::inBox(const cv::Mat& rgb, const cv::Rect2d& box, std::stop_token stop) {
    auto best = refined(rgb, regionFromBox(box), stop);
    if (!best || best->heatmapConfidence >= kClearlyUpright) return best;
    double toBeat = best->heatmapConfidence + kUprightBonus;
    for (const double quarters : {1, -1, 2}) {
        auto turned = refined(rgb, regionFromBox(box, quarters * std::numbers::pi / 2), stop);
        if (!turned) return turned;
        if (turned->heatmapConfidence <= toBeat) continue;
        toBeat = turned->heatmapConfidence;
        best = std::move(turned);
    }
    return best;
}

}  // namespace abf
