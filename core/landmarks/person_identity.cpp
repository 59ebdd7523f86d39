// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/person_identity.h"

#include <algorithm>

namespace abf {

namespace {

constexpr std::size_t kFaceLandmarks = 11;
/// Of a person's region: about the width of a head.
constexpr double kHeadPerRegion = 0.1;
constexpr double kMaxMeanShift = 0.1;

Eigen::Vector2d centreOf(const cv::Rect2d& box) {
    return {box.x + box.width / 2, box.y + box.height / 2};
}

Eigen::Vector2d faceCentre(const LandmarkSet& landmarks) {
    Eigen::Vector2d sum = Eigen::Vector2d::Zero();
    for (std::size_t i = 0; i < kFaceLandmarks; ++i) sum += landmarks[i].position;
    return sum / kFaceLandmarks;
}

}  // namespace

bool sameHead(const PersonDetection& a, const PersonDetection& b) {
    return (centreOf(a.headBox) - centreOf(b.headBox)).norm() <
           std::max(a.headBox.width, b.headBox.width) / 2;
}

bool sameHead(const PersonDetection& detection, const PoseEstimate& pose) {
    const double head = std::max(detection.headBox.width, kHeadPerRegion * pose.region.side);
    return (centreOf(detection.headBox) - faceCentre(pose.landmarks)).norm() < head;
}

bool samePerson(const PoseEstimate& a, const PoseEstimate& b) {
    double shift = 0;
    for (std::size_t i = 0; i < kLandmarkCount; ++i)
        shift += (a.landmarks[i].position - b.landmarks[i].position).norm() / kLandmarkCount;
    return shift < kMaxMeanShift * std::max(a.region.side, b.region.side);
}

}  // namespace abf
