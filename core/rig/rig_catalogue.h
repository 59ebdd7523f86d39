// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/rig/rig_plan.h"

namespace abf {

struct RigName {
    std::string_view name, description;
};

/// The rigs that a body can be exported with; the first is the model's own.
std::span<const RigName> exportRigNames();

/// The plan of a rig of exportRigNames(): those that the model brings as they are, the others made of bones
/// of rig anny. Errors: InvalidArgument naming the rigs that there are; Unsupported when the model lacks a
/// bone.
Result<RigPlan> planRig(const BodyModel& model, std::string_view name);

}  // namespace abf
