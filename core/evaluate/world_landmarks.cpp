// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/world_landmarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

#include "core/fit/landmark_evidence.h"

namespace abf {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kSteepest = 85 * kDegree;

/// What moves with the far end of a segment, in the order of the chain.
struct Carried {
    std::string_view direction;
    std::vector<int> landmarks;
};

const std::vector<Carried>& chain() {
    static const std::vector<Carried> kChain = {{"left thigh", {25, 27, 29, 31}},
                                                {"right thigh", {26, 28, 30, 32}},
                                                {"left shank", {27, 29, 31}},
                                                {"right shank", {28, 30, 32}},
                                                {"neck", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}},
                                                {"face", {0, 1, 2, 3, 4, 5, 6, 9, 10}}};
    return kChain;
}

}  // namespace

void biasDepths(Eigen::Matrix<double, 3, kLandmarkCount>& points) {
    for (const Carried& carried : chain()) {
        const auto all = landmarkDirections();
        const auto d = std::ranges::find(all, carried.direction, &LandmarkDirection::name);
        if (d == all.end()) continue;
        const Eigen::Vector3d segment =
            0.5 * (points.col(d->toA) + points.col(d->toB) - points.col(d->fromA) - points.col(d->fromB));
        const double planar = std::hypot(segment.x(), segment.y());
        const double elevation = std::atan2(segment.z(), planar);
        const double biased = std::clamp(elevation + d->depthBiasDeg * kDegree, -kSteepest, kSteepest);
        const double shift = planar * std::tan(biased) - segment.z();
        for (const int k : carried.landmarks) points(2, k) += shift;
    }
}

}  // namespace abf
