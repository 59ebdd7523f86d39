// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/export/scene.h"

/// A scene with everything that a file can hold: a body on a rig of exportRigNames(), the morphs "jawOpen"
/// and "eyeBlinkLeft" (few vertices), "heavier" (all of them, opened at a quarter), two materials, and the
/// clip "rest to pose" of one second.
abf::Result<abf::ExportScene> roundTripScene(const std::shared_ptr<const abf::BodyModel>& model,
                                             const abf::BodyShape& shape, const abf::BodyPose& pose,
                                             bool quads, const std::string& rig = "anny");

/// Gives the first material a small chequered PNG.
void addPicture(abf::ExportScene& scene);

/// The first mesh with its morphs at their weights, skinned to `frames` (one a joint), in doubles.
Eigen::Matrix3Xf skinned(const abf::ExportScene& scene, const std::vector<Eigen::Matrix4d>& frames);
