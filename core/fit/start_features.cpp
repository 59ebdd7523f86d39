// SPDX-License-Identifier: Apache-2.0
#include "core/fit/start_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/fit/view_frame.h"
#include "core/fit/landmark_evidence.h"

namespace abf {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
/// A segment that points at the camera tells no length.
constexpr double kLeastShareSeen = 0.5;
constexpr int kOutlineFeatures = 2 * kTorsoLevels + 2 * kArmLevels + 2 * kLegLevels;

/// A region's axis between two means of two landmarks, and where its features begin.
struct Axis {
    std::array<int, 2> upper, lower;
    int levels, first;
};
constexpr int kUpperArms = 2 * kTorsoLevels, kForearms = kUpperArms + kArmLevels,
              kThighs = kForearms + kArmLevels, kShanks = kThighs + kLegLevels;
constexpr std::array<Axis, kContourRegionCount> kAxes = {{{{11, 12}, {23, 24}, kTorsoLevels, 0},
                                                          {{11, 11}, {13, 13}, kArmLevels, kUpperArms},
                                                          {{12, 12}, {14, 14}, kArmLevels, kUpperArms},
                                                          {{13, 13}, {15, 15}, kArmLevels, kForearms},
                                                          {{14, 14}, {16, 16}, kArmLevels, kForearms},
                                                          {{23, 23}, {25, 25}, kLegLevels, kThighs},
                                                          {{24, 24}, {26, 26}, kLegLevels, kThighs},
                                                          {{25, 25}, {27, 27}, kLegLevels, kShanks},
                                                          {{26, 26}, {28, 28}, kLegLevels, kShanks}}};
/// The torso's outline ends below the hips.
constexpr double kTorsoEnd = 1.2;

/// Pairs of segments, left and right; of the trunk's the same twice.
struct Segment {
    std::array<int, 2> from, to;
};
constexpr std::array<std::array<Segment, 2>, kComparedSegments> kSegments = {{
    {{{{11, 11}, {12, 12}}, {{11, 11}, {12, 12}}}},  // shoulders
    {{{{23, 23}, {24, 24}}, {{23, 23}, {24, 24}}}},  // hips
    {{{{11, 12}, {23, 24}}, {{11, 12}, {23, 24}}}},  // trunk
    {{{{7, 8}, {11, 12}}, {{7, 8}, {11, 12}}}},      // neck
    {{{{11, 11}, {13, 13}}, {{12, 12}, {14, 14}}}},
    {{{{13, 13}, {15, 15}}, {{14, 14}, {16, 16}}}},
    {{{{23, 23}, {25, 25}}, {{24, 24}, {26, 26}}}},
    {{{{25, 25}, {27, 27}}, {{26, 26}, {28, 28}}}},
}};

Eigen::Vector3d middle(const Eigen::Matrix3Xd& points, const std::array<int, 2>& of) {
    return 0.5 * (points.col(of[0]) + points.col(of[1]));
}

double segmentRatio(const FitView& view, const PinholeCamera& camera, const Eigen::Matrix3Xd& points,
                    const Segment& segment) {
    for (const int i : {segment.from[0], segment.from[1], segment.to[0], segment.to[1]}) {
        if (!countsInFigures(view, i)) return kMissing;
    }
    const auto seen = [&](const std::array<int, 2>& of) -> Eigen::Vector2d {
        return 0.5 * (view.landmarks[static_cast<std::size_t>(of[0])].position +
                      view.landmarks[static_cast<std::size_t>(of[1])].position);
    };
    const Eigen::Vector3d from = camera.cameraFromWorld * middle(points, segment.from),
                          to = camera.cameraFromWorld * middle(points, segment.to);
    if (!(std::min(from.z(), to.z()) > 0)) return kMissing;
    const Eigen::Vector2d across(camera.fx * (to.x() / to.z() - from.x() / from.z()),
                                 camera.fy * (to.y() / to.z() - from.y() / from.z()));
    const double whole = camera.fy * (to - from).norm() / (0.5 * (from.z() + to.z()));
    if (across.norm() < kLeastShareSeen * whole) return kMissing;
    const double length = (seen(segment.to) - seen(segment.from)).norm();
    return length > 0 ? std::log(length / across.norm()) : kMissing;
}

}  // namespace

StartFeatures startFeatures(const FitView& view, const PinholeCamera& camera, double staturePx,
                            const Eigen::Matrix3Xd& points, const Eigen::Matrix3Xf& vertices,
                            const SilhouetteMatch* match, const Eigen::VectorXd& clothing,
                            const PhenotypeValues& body) {
    StartFeatures features = StartFeatures::Constant(kMissing);
    Eigen::Array<double, kOutlineFeatures, 1> sum = Eigen::Array<double, kOutlineFeatures, 1>::Zero(),
                                              weights = sum;
    for (std::size_t i = 0; match != nullptr && i < match->pairs.size(); ++i) {
        const SilhouettePair& pair = match->pairs[i];
        const Axis& axis = kAxes[indexOf(pair.body.region)];
        const Eigen::Vector3d upper = middle(points, axis.upper), along = middle(points, axis.lower) - upper;
        const Eigen::Vector3d place = vertices.col(static_cast<Eigen::Index>(pair.body.vertex)).cast<double>();
        const double end = pair.body.region == BodyRegion::Torso ? kTorsoEnd : 1;
        const double share = (place - upper).dot(along) / (along.squaredNorm() * end);
        const int level =
            axis.first + std::clamp(static_cast<int>(share * axis.levels), 0, axis.levels - 1);
        const int group = clothingGroup(pair.body.region);
        const double thickness = group < clothing.size() ? clothing[group] : 0;
        const double weight = match->terms[i].weight;
        sum[level] -= weight * (pair.beyondMaskPx + thickness * pair.pxPerMetre);
        weights[level] += weight;
    }
    // Of the line of sight: 0 when the body is seen from the front or from behind, 1 from the side.
    const Eigen::Vector3d left = (points.col(11) - points.col(12) + points.col(23) - points.col(24)).normalized();
    const Eigen::Vector3d sight = (camera.cameraFromWorld.linear().transpose() *
                                   (camera.cameraFromWorld * Eigen::Vector3d(points.col(23)))).normalized();
    const double side = std::pow(left.dot(sight), 2);
    for (int i = 0; i < kOutlineFeatures; ++i) {
        const int level = i < kTorsoLevels ? i : i < 2 * kTorsoLevels ? i - kTorsoLevels : i;
        if (!(weights[level] > 0)) continue;
        const double view_share = i < kTorsoLevels ? 1 - side : i < 2 * kTorsoLevels ? side : 1;
        features[i] = view_share * 100 * sum[level] / (weights[level] * staturePx);
    }
    for (int i = 0; i < kComparedSegments; ++i) {
        double total = 0;
        int seen = 0;
        for (const Segment& segment : kSegments[static_cast<std::size_t>(i)]) {
            const double ratio = segmentRatio(view, camera, points, segment);
            if (std::isfinite(ratio)) total += ratio, ++seen;
        }
        if (seen > 0) features[kOutlineFeatures + i] = total / seen;
    }
    features[kStartFeatureCount - 1] = body[Phenotype::Gender];
    return features;
}

double outlineSeen(const StartFeatures& features) {
    int seen = 0;
    for (int i = kTorsoLevels; i < kOutlineFeatures; ++i) seen += std::isfinite(features[i]) ? 1 : 0;
    return static_cast<double>(seen) / (kOutlineFeatures - kTorsoLevels);
}

}  // namespace abf
