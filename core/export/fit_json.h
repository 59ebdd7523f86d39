// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <nlohmann/json.hpp>
#include <string>

#include "core/body/body_model.h"

namespace abf {

/// The parts of a fit document (docs/fit-json.md) as JSON, shared by fit.json and by what a GLB embeds.

inline constexpr std::string_view kFitSchema = "abf.fit/1";
inline constexpr std::string_view kLocalRef = "local-ref";

/// {schema, model, phenotypes, local_changes, facial_actions}: all phenotypes, and of the others those that
/// are not zero.
nlohmann::ordered_json bodyJson(const BodyShape& shape, const BodyModel& model);

/// {parameterization, bones}: every bone of the rig anny; identity where `pose` has none.
nlohmann::ordered_json poseJson(const BodyPose& pose, const BodyModel& model);

/// The parameters as a compact fit document that makes the same body; without a pose for null.
std::string embeddedFitJson(const BodyModel& model, const BodyShape& shape, const BodyPose* pose);

/// Four rows of four numbers.
nlohmann::ordered_json matrixJson(const Eigen::Matrix4d& matrix);

}  // namespace abf
