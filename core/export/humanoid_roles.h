// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace abf {

/// The VRM 1.0 humanoid bone ("leftUpperArm") that a bone of rig `anny` stands for, or "".
std::string humanoidRoleOfAnnyBone(std::string_view bone);

}  // namespace abf
