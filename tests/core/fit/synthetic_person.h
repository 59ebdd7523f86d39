// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Geometry>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "core/fit/fit_geometry.h"
#include "core/fit/landmark_evidence.h"
#include "core/fit/view_frame.h"

/// A body of known parameters standing before a level camera, and what a detector would see of it.
struct SyntheticPerson {
    const abf::FitGeometry& geometry;
    abf::BodyShape shape;
    abf::BodyPose pose;       ///< placed in the fit frame: camera at the origin, y into the scene
    Eigen::Matrix3Xd points;  ///< landmark points, fit frame

    /// `angles`: flexion, lateral, twist by bone label; `yaw` turns the body from facing the camera.
    SyntheticPerson(const abf::FitGeometry& g, const abf::BodyShape& s,
                    const std::map<std::string, Eigen::Vector3d>& angles, double yaw = 0)
        : geometry(g), shape(s), pose(abf::referencePose(g.rig())) {
        for (const abf::Joint& joint : g.joints()) {
            const auto given =
                angles.find(std::string(g.rig().boneLabels[static_cast<std::size_t>(joint.bone)]));
            if (given == angles.end()) continue;
            pose.bones[static_cast<std::size_t>(joint.bone)].topLeftCorner<3, 3>() =
                abf::jointRotation(given->second, joint.axes);
        }
        Eigen::Isometry3d place = Eigen::Isometry3d::Identity();
        place.linear() = Eigen::AngleAxisd(yaw, Eigen::Vector3d::UnitZ()).toRotationMatrix();
        place.translation() = Eigen::Vector3d(0.1, 3.6, -0.1);
        abf::moveBody(pose, g.rig(), place);
        const auto workspace = g.landmarks().makeWorkspace();
        const bool evaluated =
            g.landmarks().evaluate(shape, pose, nullptr, *workspace, points, nullptr).has_value();
        if (!evaluated) points.setZero();
    }

    static constexpr double kFocal = 1000;

    abf::FitView view(double noisePx = 0, unsigned seed = 1) const {
        abf::FitView v;
        v.file = "synthetic.png";
        v.width = 900;
        v.height = 1000;
        v.focalPx = kFocal;
        std::mt19937 random(seed);
        std::normal_distribution<double> noise(0, 1);
        const Eigen::Matrix3d cameraFromFit = abf::levelCameraFromFit();
        for (int k = 0; k < abf::kLandmarkCount; ++k) {
            const Eigen::Vector3d p = cameraFromFit * points.col(k);
            auto& landmark = v.landmarks[static_cast<std::size_t>(k)];
            landmark.position = Eigen::Vector2d(kFocal * p.x() / p.z() + 450, kFocal * p.y() / p.z() + 500);
            landmark.position += noisePx * Eigen::Vector2d(noise(random), noise(random));
            landmark.visibility = 1;
        }
        // The detector gives directions as if the person were in the middle of the image.
        const Eigen::Matrix3d centreFromRay = abf::rayRotation(v, kFocal).transpose();
        const Eigen::Vector3d hips = 0.5 * (points.col(23) + points.col(24));
        for (int k = 0; k < abf::kLandmarkCount; ++k) {
            v.worldLandmarks.col(k) = centreFromRay * cameraFromFit * (points.col(k) - hips);
        }
        v.hasWorldLandmarks = true;
        return v;
    }
};

/// Arms lowered from the reference stance, one leg forward, the trunk a little turned.
inline std::map<std::string, Eigen::Vector3d> walkingPose() {
    return {{"upperarm01.L", {-0.4, -0.6, 0.1}}, {"upperarm01.R", {0.4, -0.6, 0}},
            {"lowerarm01.L", {0.3, 0, 0}},       {"lowerarm01.R", {-0.2, 0, 0}},
            {"upperleg01.L", {-0.5, -0.1, 0}},   {"lowerleg01.L", {0.3, 0, 0}},
            {"upperleg01.R", {0.25, -0.1, 0}},   {"lowerleg01.R", {0.4, 0, 0}},
            {"spine03", {0.1, 0.05, 0.15}},      {"head", {0.1, 0, -0.2}}};
}
