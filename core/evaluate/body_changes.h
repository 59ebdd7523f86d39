// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// Local changes that belong together: one that acts on both sides, or the left and the right one of a pair.
struct SymmetricChange {
    std::vector<int> sides;
    bool length = false;  ///< makes a part longer or moves it up; else wider, deeper, fuller
};

/// All local changes that shape the body itself (trunk, neck, arms, legs), in the model's order. Left out:
/// head and face, hands and feet, details of the skin, and those that shift a part sideways.
std::vector<SymmetricChange> symmetricChanges(const BodyModel& model);

}  // namespace abf
