// SPDX-License-Identifier: Apache-2.0
#include "core/reshape/missed_goal.h"

#include <algorithm>

namespace abf {
namespace {

constexpr std::size_t kNamed = 3;  ///< sliders or measures that a sentence names

/// "a, b and c", or "a, b, c and 4 more".
std::string listed(const std::vector<std::string>& names) {
    std::string out;
    const std::size_t shown = std::min(names.size(), kNamed);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    if (names.size() > shown) out += " and " + std::to_string(names.size() - shown) + " more";
    return out;
}

std::string article(std::string_view name) {
    const bool vowel =
        !name.empty() && std::string_view("aeiou").find(name.front()) != std::string_view::npos;
    return vowel ? "An " : "A ";
}

}  // namespace

std::string missedGoalText(const MissedGoal& goal, const std::function<std::string(Measure, double)>& text) {
    const std::string name(measureInfo(goal.measure).name);
    std::string out = article(name) + name + " of " + text(goal.measure, goal.wanted) +
                      " is out of reach: the " + (goal.wanted < goal.reached ? "least" : "most") +
                      " that the sliders allow";
    if (!goal.held.empty()) {
        std::vector<std::string> names;
        for (const Measure held : goal.held) names.emplace_back(measureInfo(held).name);
        out += " with " + listed(names) + " held";
    }
    out += " is " + text(goal.measure, goal.reached);
    if (!goal.atLimit.empty())
        out += ", because " + listed(goal.atLimit) +
               (goal.atLimit.size() == 1 ? " is at its limit" : " are at their limits");
    return out + ".";
}

}  // namespace abf
