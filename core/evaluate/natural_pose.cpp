// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/natural_pose.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/fit/view_frame.h"

namespace abf {
namespace {

/// Mean angles (flexion, lateral, twist; radians) of both sides of a stance, relative to the reference pose,
/// whose arms are 42° from the trunk with elbows bent by as much.
using Angles = std::map<std::string, Eigen::Vector3d>;

Angles stanceAngles(Stance stance, SeededRandom& random) {
    const bool leftFirst = random.chance(0.5);
    const std::string front = leftFirst ? ".L" : ".R", back = leftFirst ? ".R" : ".L";
    const double size = random.uniform(0.6, 1.2);
    Angles a;
    const auto arms = [&a](double flexion, double lateral, double elbow) {
        for (const char* side : {".L", ".R"}) {
            a[std::string("upperarm01") + side] = {flexion, lateral, 0};
            a[std::string("lowerarm01") + side] = {elbow, 0, 0};
        }
    };
    switch (stance) {
        case Stance::APose:
            arms(0, -0.12, -0.45);
            a["upperleg01.L"] = a["upperleg01.R"] = {0, 0.12, 0};
            break;
        case Stance::Relaxed:
            arms(0, -0.48, -0.35);
            break;
        case Stance::Contrapposto:
            arms(0, -0.46, -0.25);
            a["upperleg01" + front] = {-0.3 * size, 0.1, 0.1};
            a["lowerleg01" + front] = {0.4 * size, 0, 0};
            a["foot" + front] = {-0.1 * size, 0, 0};
            a["spine05"] = {0, leftFirst ? 0.08 : -0.08, 0};
            a["spine01"] = {0, leftFirst ? -0.08 : 0.08, 0};
            break;
        case Stance::Walking:
            arms(0, -0.46, -0.2);
            a["upperarm01" + front].x() = 0.3 * size;
            a["upperarm01" + back].x() = -0.35 * size;
            a["upperleg01" + front] = {-0.38 * size, 0, 0};
            a["lowerleg01" + front] = {0.08, 0, 0};
            a["upperleg01" + back] = {0.25 * size, 0, 0};
            a["lowerleg01" + back] = {0.35 * size, 0, 0};
            a["foot" + back] = {0.25 * size, 0, 0};
            a["spine03"] = {0.05, 0, leftFirst ? 0.1 : -0.1};
            break;
        case Stance::ArmsUp:
            arms(-0.1, 0.3 * size, -0.25);
            a["upperleg01.L"] = a["upperleg01.R"] = {0, 0.06, 0};
            break;
    }
    return a;
}

/// Standard deviations about a stance.
Eigen::Vector3d wander(std::string_view bone) {
    if (bone.starts_with("spine")) return {0.05, 0.03, 0.05};
    if (bone == "neck01" || bone == "head") return {0.10, 0.06, 0.12};
    if (bone.starts_with("clavicle")) return {0.05, 0.06, 0.03};
    if (bone.starts_with("upperarm01")) return {0.12, 0.08, 0.15};
    if (bone.starts_with("lowerarm01")) return {0.15, 0.02, 0.03};
    if (bone.starts_with("lowerarm02")) return {0, 0, 0.25};
    if (bone.starts_with("wrist")) return {0.15, 0.12, 0.05};
    if (bone.starts_with("upperleg01")) return {0.05, 0.04, 0.10};
    if (bone.starts_with("lowerleg01")) return {0.05, 0.01, 0.03};
    if (bone.starts_with("foot")) return {0.05, 0.03, 0.05};
    return Eigen::Vector3d::Zero();
}

}  // namespace

std::string_view stanceName(Stance stance) {
    constexpr std::string_view kNames[kStanceCount] = {"A-pose", "relaxed", "contrapposto", "walking",
                                                       "arms up"};
    return kNames[static_cast<int>(stance)];
}

BodyPose naturalPose(const Rig& rig, std::span<const Joint> joints, Stance stance, double weight,
                     SeededRandom& random) {
    const Angles angles = stanceAngles(stance, random);
    BodyPose pose = referencePose(rig);
    for (const Joint& joint : joints) {
        const auto bone = static_cast<std::size_t>(joint.bone);
        const std::string label(rig.boneLabels[bone]);
        Eigen::Vector3d value = Eigen::Vector3d::Zero();
        if (const auto given = angles.find(label); given != angles.end()) value = given->second;
        if (label.starts_with("upperarm01")) value.y() += 0.4 * std::max(0., weight - 0.5);
        const Eigen::Vector3d sigma = wander(label);
        for (int axis = 0; axis < 3; ++axis) value[axis] += random.normal(0, sigma[axis]);
        value = value.cwiseMax(joint.lower).cwiseMin(joint.upper);
        pose.bones[bone].topLeftCorner<3, 3>() = jointRotation(value, joint.axes);
    }
    return pose;
}

}  // namespace abf
