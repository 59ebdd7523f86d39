// SPDX-License-Identifier: Apache-2.0
#include "core/fit/landmark_evidence.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf {
namespace {

constexpr double kLeastVisibility = 0.1;
/// Weight of a landmark in the frame that cannot be seen: where the detector imagines it, an eighth of a
/// usual pull.
constexpr double kUnseenWeight = 0.015;
/// A landmark that is hidden behind something, as the user says: visible at the middle of the detector's
/// scale.
constexpr double kOccludedVisibility = 0.5;
/// A limb that cannot be seen still has the direction that the detector imagines; better than nothing.
constexpr double kLeastDirectionWeight = 0.05;
/// Standard deviation of a landmark that a person placed, percent of stature.
constexpr double kPlacedSigma = 0.25;

// Percent of stature, in BlazePose's order.
constexpr std::array<double, kLandmarkCount> kPixelSigma = {
    0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8,  // nose, eyes
    1.1, 1.1, 0.8, 0.8,                 // ears, mouth
    1.1, 1.1, 0.9, 0.9, 0.9, 0.9,       // shoulders, elbows, wrists
    1.5, 1.5, 1.4, 1.4, 1.4, 1.4,       // pinkies, index fingers, thumbs
    1.5, 1.5, 1.0, 1.0, 1.0, 1.0,       // hips, knees, ankles
    1.3, 1.3, 1.3, 1.3};                // heels, toes

// Bias of the detector's depth, measured on rendered bodies.
constexpr std::array<LandmarkDirection, 22> kDirections = {{
    {"left upper arm", 11, 11, 13, 13, 1, 0, true},
    {"right upper arm", 12, 12, 14, 14, 1, 0, true},
    {"left forearm", 13, 13, 15, 15, 1, 0, true},
    {"right forearm", 14, 14, 16, 16, 1, 0, true},
    {"left thigh", 23, 23, 25, 25, 1, -4, true},
    {"right thigh", 24, 24, 26, 26, 1, -4, true},
    {"left shank", 25, 25, 27, 27, 1, 11, true},
    {"right shank", 26, 26, 28, 28, 1, 11, true},
    {"shoulders", 12, 12, 11, 11, 1, 0, false},
    {"hips", 24, 24, 23, 23, 1, 0, false},
    {"torso", 23, 24, 11, 12, 1, 0, false},
    {"neck", 11, 12, 7, 8, 1, -39, false},
    {"face", 7, 8, 0, 0, 1, -25, false},
    {"ears", 8, 8, 7, 7, 1, 0, false},
    {"left hand", 15, 15, 17, 19, 5, 0, false},
    {"right hand", 16, 16, 18, 20, 5, 0, false},
    {"left knuckles", 19, 19, 17, 17, 5, 0, false},
    {"right knuckles", 20, 20, 18, 18, 5, 0, false},
    {"left foot", 29, 29, 31, 31, 1.6, 0, false},
    {"right foot", 30, 30, 32, 32, 1.6, 0, false},
    {"left heel", 27, 27, 29, 29, 1.6, 0, false},
    {"right heel", 28, 28, 30, 30, 1.6, 0, false},
}};

bool inFrame(const FitView& view, const Eigen::Vector2d& p) {
    return p.x() >= 0 && p.y() >= 0 && p.x() <= view.width && p.y() <= view.height;
}

const Landmark& landmark(const FitView& view, int index) {
    return view.landmarks[static_cast<std::size_t>(index)];
}

}  // namespace

Eigen::Matrix3d levelCameraFromFit() {
    Eigen::Matrix3d r;
    r << 1, 0, 0,  //
        0, 0, -1,  //
        0, 1, 0;
    return r;
}

double pixelWeight(const FitView& view, int index) {
    const Landmark& l = landmark(view, index);
    if (l.ignored || !l.position.allFinite()) return 0;
    const double most = l.occluded ? kOccludedVisibility : 1;
    if (l.corrected) return most * most;
    if (!inFrame(view, l.position) || std::isnan(l.visibility)) return 0;
    const double visibility = std::clamp(l.visibility, 0.0, most);
    return visibility < kLeastVisibility ? kUnseenWeight : visibility * visibility;
}

double footWeight(const FitView& view, bool left) {
    const int side = left ? 0 : 1;
    return std::min(
        {pixelWeight(view, 27 + side), pixelWeight(view, 29 + side), pixelWeight(view, 31 + side)});
}

bool countsInFigures(const FitView& view, int index) {
    const Landmark& l = landmark(view, index);
    return l.position.allFinite() && l.visibility >= 0.5 && !l.occluded && inFrame(view, l.position);
}

std::span<const LandmarkDirection> landmarkDirections() {
    return kDirections;
}

bool worldDirection(const FitView& view, const LandmarkDirection& direction,
                    const Eigen::Matrix3d& rayFromCentre, bool corrected, Eigen::Vector3d& out) {
    if (!view.hasWorldLandmarks) return false;
    const auto& w = view.worldLandmarks;
    const Eigen::Vector3d segment =
        w.col(direction.toA) + w.col(direction.toB) - w.col(direction.fromA) - w.col(direction.fromB);
    const double length = segment.norm();
    if (!std::isfinite(length) || length < 1e-6) return false;
    out = segment / length;
    if (corrected && direction.depthBiasDeg != 0) {
        const double planar = std::hypot(out.x(), out.y());
        const double bias = direction.depthBiasDeg * std::numbers::pi / 180;
        const double elevation =
            std::clamp(std::atan2(out.z(), planar) - bias, -std::numbers::pi / 2, std::numbers::pi / 2);
        if (planar > 1e-6) {
            out.head<2>() *= std::cos(elevation) / planar;
            out.z() = std::sin(elevation);
        }
    }
    out = rayFromCentre * out;
    return true;
}

Eigen::Matrix3d rayRotation(const FitView& view, double focalPx) {
    Eigen::Vector2d sum = Eigen::Vector2d::Zero();
    double weight = 0;
    for (const int k : {11, 12, 23, 24}) {
        const Landmark& l = landmark(view, k);
        if (!l.position.allFinite() || l.ignored) continue;
        const double w = 0.01 + std::max(l.visibility, 0.0);
        sum += w * l.position;
        weight += w;
    }
    if (weight <= 0) return Eigen::Matrix3d::Identity();
    const Eigen::Vector2d centre = sum / weight - 0.5 * Eigen::Vector2d(view.width, view.height);
    const Eigen::Vector3d ray(centre.x() / focalPx, centre.y() / focalPx, 1);
    return Eigen::Quaterniond::FromTwoVectors(Eigen::Vector3d::UnitZ(), ray).toRotationMatrix();
}

std::vector<ReprojectionResidual::Observation> pixelObservations(const FitView& view, double staturePx,
                                                                 double sigmaFactor) {
    std::vector<ReprojectionResidual::Observation> observations;
    for (int k = 0; k < kLandmarkCount; ++k) {
        const double weight = pixelWeight(view, k);
        if (weight <= 0) continue;
        const Landmark& l = landmark(view, k);
        const bool placed = l.corrected && !l.occluded;
        const double percent = placed ? kPlacedSigma : kPixelSigma[static_cast<std::size_t>(k)];
        observations.push_back({k, l.position, percent * 0.01 * staturePx * sigmaFactor, weight, placed});
    }
    return observations;
}

std::vector<DirectionResidual::Observation> directionObservations(const FitView& view,
                                                                  const Eigen::Matrix3d& fitFromCamera,
                                                                  const Eigen::Matrix3d& rayFromCentre,
                                                                  double sigma) {
    std::vector<DirectionResidual::Observation> observations;
    for (const LandmarkDirection& d : kDirections) {
        Eigen::Vector3d target;
        if (!worldDirection(view, d, rayFromCentre, true, target)) continue;
        double weight = 1;
        bool ignored = false;
        for (const int k : {d.fromA, d.fromB, d.toA, d.toB}) {
            const Landmark& l = landmark(view, k);
            ignored = ignored || l.ignored;
            const double most = l.occluded ? kOccludedVisibility : 1.0;
            const double visibility = std::isfinite(l.visibility) ? std::clamp(l.visibility, 0.0, most) : 0.0;
            weight = std::min(weight, visibility * visibility);
        }
        if (ignored) continue;
        observations.push_back({d.fromA, d.fromB, d.toA, d.toB, fitFromCamera * target, sigma * d.sigmaFactor,
                                std::max(weight, kLeastDirectionWeight)});
    }
    return observations;
}

}  // namespace abf
