// SPDX-License-Identifier: Apache-2.0
#include "core/export/humanoid_roles.h"

#include <array>

namespace abf {
namespace {

struct Role {
    std::string_view bone, role;
};

constexpr std::array kMiddle = {
    Role{"root", "hips"},   Role{"spine05", "spine"}, Role{"spine03", "chest"}, Role{"spine02", "upperChest"},
    Role{"neck01", "neck"}, Role{"head", "head"},     Role{"jaw", "jaw"}};
/// Bones without their ending ".L" or ".R", roles without "left" or "right".
constexpr std::array kSides = {
    Role{"eye", "Eye"},
    Role{"clavicle", "Shoulder"},
    Role{"upperarm01", "UpperArm"},
    Role{"lowerarm01", "LowerArm"},
    Role{"wrist", "Hand"},
    Role{"upperleg01", "UpperLeg"},
    Role{"lowerleg01", "LowerLeg"},
    Role{"foot", "Foot"},
    Role{"toe2-1", "Toes"},
    Role{"finger1-1", "ThumbMetacarpal"},
    Role{"finger1-2", "ThumbProximal"},
    Role{"finger1-3", "ThumbDistal"},
    Role{"finger2-1", "IndexProximal"},
    Role{"finger2-2", "IndexIntermediate"},
    Role{"finger2-3", "IndexDistal"},
    Role{"finger3-1", "MiddleProximal"},
    Role{"finger3-2", "MiddleIntermediate"},
    Role{"finger3-3", "MiddleDistal"},
    Role{"finger4-1", "RingProximal"},
    Role{"finger4-2", "RingIntermediate"},
    Role{"finger4-3", "RingDistal"},
    Role{"finger5-1", "LittleProximal"},
    Role{"finger5-2", "LittleIntermediate"},
    Role{"finger5-3", "LittleDistal"},
};

}  // namespace

std::string humanoidRoleOfAnnyBone(std::string_view bone) {
    for (const Role& entry : kMiddle)
        if (entry.bone == bone) return std::string(entry.role);
    const bool left = bone.ends_with(".L");
    if (!left && !bone.ends_with(".R")) return {};
    bone.remove_suffix(2);
    for (const Role& entry : kSides)
        if (entry.bone == bone) return (left ? "left" : "right") + std::string(entry.role);
    return {};
}

}  // namespace abf
