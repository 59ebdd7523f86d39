// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/measure/measure.h"

namespace abf {

/// A wanted measure that could not be reached, and why.
struct MissedGoal {
    Measure measure;
    double wanted, reached;            ///< SI units
    std::vector<Measure> held;         ///< held or wanted measures that stand in the way
    std::vector<std::string> atLimit;  ///< sliders at their ends that would have helped, the strongest first
};

/// "A waist of 40.0 cm is out of reach: the least that the sliders allow with height and hip held is 52.3 cm,
/// because weight is at its limit." `text` writes a value with its unit.
std::string missedGoalText(const MissedGoal& goal, const std::function<std::string(Measure, double)>& text);

}  // namespace abf
