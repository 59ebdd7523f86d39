// SPDX-License-Identifier: Apache-2.0
#include "app/calibrate/truth_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <string>

namespace abf::calibrate {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr std::array<const char*, 6> kJoints = {"upperarm01", "lowerarm01", "wrist",
                                                "upperleg01", "lowerleg01", "foot"};

/// Joints of the left, then the right side, in camera axes relative to the pelvis.
std::vector<Eigen::Vector3d> jointsInCamera(const Rig& rig, const EvaluatedBody& body,
                                            const PinholeCamera& camera) {
    const auto head = [&](int bone) -> Eigen::Vector3d {
        return camera.cameraFromWorld *
               Eigen::Vector3d(body.bonePoses[static_cast<std::size_t>(bone)].block<3, 1>(0, 3));
    };
    std::vector<Eigen::Vector3d> joints;
    for (const char* side : {".L", ".R"}) {
        for (const char* joint : kJoints)
            joints.push_back(head(rig.bone(std::string(joint) + side)) - head(0));
    }
    return joints;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

TruthError compareWithTruth(const BodyModel& model, BodyEvaluator& evaluator, const FitResult& fit,
                            const EvaluatedBody& truth, const PinholeCamera& camera) {
    TruthError error;
    const ViewState& state = fit.best->views.front();
    EvaluatedBody fitted;
    if (!evaluator.evaluate(fit.best->shape, state.pose, fitted)) return error;
    const auto expected = jointsInCamera(model.annyRig(), truth, camera);
    const auto found = jointsInCamera(model.annyRig(), fitted, state.camera);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        error.jointMeanMm += 1000 * (found[i] - expected[i]).norm() / static_cast<double>(expected.size());
    }
    for (const std::size_t i : {0u, 1u, 3u, 4u, 6u, 7u, 9u, 10u}) {
        const Eigen::Vector3d a = (expected[i + 1] - expected[i]).normalized(),
                              b = (found[i + 1] - found[i]).normalized();
        const double angle = std::acos(std::clamp(a.dot(b), -1., 1.)) / kDegree;
        error.limbMeanDeg += angle / 8;
        error.limbWorstDeg = std::max(error.limbWorstDeg, angle);
        error.depthMeanDeg +=
            (std::asin(std::clamp(b.z(), -1., 1.)) - std::asin(std::clamp(a.z(), -1., 1.))) / kDegree / 8;
    }
    const ViewFigures& figures = fit.best->figures.front();
    error.rmsPercent = 100 * figures.reprojectionRmsPx / figures.staturePx;
    return error;
}

void printTruthErrors(const std::vector<TruthError>& errors) {
    if (errors.empty()) return;
    std::vector<double> rms, limbs, depth, joints;
    double rmsSum = 0, limbSum = 0, jointSum = 0;
    int flipped = 0;
    for (const TruthError& e : errors) {
        rms.push_back(e.rmsPercent);
        limbs.push_back(e.limbMeanDeg);
        depth.push_back(e.depthMeanDeg);
        joints.push_back(e.jointMeanMm);
        rmsSum += e.rmsPercent;
        limbSum += e.limbMeanDeg;
        jointSum += e.jointMeanMm;
        flipped += e.limbWorstDeg > 50;
    }
    const auto n = static_cast<double>(errors.size());
    std::printf(
        "\n%zu fits with known stature and focal length, mean (median): RMS %.3f (%.3f) %% of stature, limbs "
        "%.2f "
        "(%.2f) deg, joints %.1f (%.1f) mm, limbs' depth %+.1f deg; %d with a limb off by more than 50 deg\n",
        errors.size(), rmsSum / n, median(rms), limbSum / n, median(limbs), jointSum / n, median(joints),
        median(depth), flipped);
}

}  // namespace abf::calibrate
