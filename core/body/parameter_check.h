// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/body/body_points.h"
#include "core/body/body_model.h"
#include "core/body/parameters.h"

namespace abf {

/// InvalidArgument for local changes or facial actions of another count than the model's (empty is fine) and
/// for any value that is not finite; the message names the first offender.
Result<void> checkShape(const BodyModel& model, const BodyShape& shape);

/// InvalidArgument for a pose of another bone count than the rig's (empty is fine) and for values in a
/// matrix's top three rows that are not finite.
Result<void> checkPose(const Rig& rig, const BodyPose& pose);

/// InvalidArgument for local changes, facial actions and bones that do not exist.
Result<void> checkFreeParameters(const BodyModel& model, const Rig& rig, const FreeParameters& free);

}  // namespace abf
