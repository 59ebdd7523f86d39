// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "core/body/body_model.h"
#include "core/body/parameters.h"
#include "core/base/seeded_random.h"
#include "core/fit/joint_limits.h"

namespace abf {

/// How people stand when a photo is taken of them.
enum class Stance { APose, Relaxed, Contrapposto, Walking, ArmsUp };
inline constexpr int kStanceCount = 5;
std::string_view stanceName(Stance stance);

/// A random pose of a stance (LocalRef, identity root), within the joint limits. `joints`:
/// anatomicalJoints(). `weight`: the slider; arms hang further from a heavy trunk.
BodyPose naturalPose(const Rig& rig, std::span<const Joint> joints, Stance stance, double weight,
                     SeededRandom& random);

}  // namespace abf
