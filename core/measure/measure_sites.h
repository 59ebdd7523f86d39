// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/tape.h"

namespace abf {

/// Where on the model each length and girth is taken; docs/measurements.md gives the reasons.
struct MeasureSites {
    std::vector<Tape> tapes;                         ///< in the order of their measures
    std::array<AnchorPoint, 2> acromia;              ///< left, right
    std::array<std::array<AnchorPoint, 3>, 2> arms;  ///< left, right: acromion, elbow, wrist
    AnchorPoint crotch;
    AnchorPoint waist;                ///< its height is the waist's level
    std::vector<std::uint32_t> back;  ///< vertices down the spine, from the neck's base
};

MeasureSites measureSites(const std::shared_ptr<const BodyModel>& model);

}  // namespace abf
