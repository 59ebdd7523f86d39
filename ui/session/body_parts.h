// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/body/body_model.h"

namespace abf::ui {

/// The parts of a body that are pointed at and that sliders are grouped by. Left and right are the person's.
enum class BodyPart : std::uint8_t {
    Head,
    Neck,
    Chest,
    Waist,
    Pelvis,
    LeftUpperArm,
    LeftForearm,
    LeftHand,
    LeftThigh,
    LeftLowerLeg,
    LeftFoot,
    RightUpperArm,
    RightForearm,
    RightHand,
    RightThigh,
    RightLowerLeg,
    RightFoot
};
inline constexpr int kBodyPartCount = 17;

/// "Left upper arm".
QString bodyPartName(BodyPart part);

/// The part that a bone of rig anny lies in.
BodyPart bodyPartOfBone(std::string_view bone);

/// Of each vertex of topology `anny`, the bone of rig anny that moves it most.
std::vector<std::uint16_t> dominantBones(const BodyModel& model);

}  // namespace abf::ui
