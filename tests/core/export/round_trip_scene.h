// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/export/body_scene.h"

/// A scene with everything that a file can hold: a body, the morphs "jawOpen" and "eyeBlinkLeft" (few
/// vertices), "heavier" (all of them, opened at a quarter), two materials, and the clip "rest to pose" of one
/// second.
abf::Result<abf::ExportScene> roundTripScene(const std::shared_ptr<const abf::BodyModel>& model,
                                             const abf::BodyShape& shape, const abf::BodyPose& pose,
                                             std::string_view topology);

/// Gives the first material a small chequered PNG.
void addPicture(abf::ExportScene& scene);

/// The first mesh with its morphs at their weights, skinned to `frames` (one a joint), in doubles.
Eigen::Matrix3Xf skinned(const abf::ExportScene& scene, const std::vector<Eigen::Matrix4d>& frames);
