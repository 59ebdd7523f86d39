// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/body/body_model.h"

/// A body that the writers are tried with.
struct ExportCase {
    std::string name;
    abf::BodyShape shape;
    abf::BodyPose pose;
};

/// A neutral body in the identity pose, a newborn, a heavy old woman and a child, each with all bones turned
/// at random, local changes and facial actions, and a body whose bones are stretched and moved as well.
std::vector<ExportCase> exportCases(const abf::BodyModel& model);
