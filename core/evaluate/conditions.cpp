// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/conditions.h"

#include <algorithm>
#include <array>

namespace abf {
namespace {

using enum Source;

constexpr std::array<Condition, 15> kConditions = {{
    {"mean", "mean body", MeanBody, 0},
    {"mean-h", "mean body scaled to the true height", MeanBodyScaled, 0, false, true},
    {"facts", "height + weight + sex + age, no photo", Facts, 0, false, true, true},
    {"nearest", "the true mesh: nearest body of six phenotypes", NearestBody, 0, false, true},
    {"1", "one photo, landmarks", Photos, 1},
    {"1s", "+ silhouette", Photos, 1, true},
    {"1sh", "+ silhouette + height", Photos, 1, true, true},
    {"1sh-clothed", "the same, clothes undeclared", Photos, 1, true, true, false, true},
    {"1shw", "+ silhouette + height + weight", Photos, 1, true, true, true},
    {"1shw-clothed", "the same, clothes undeclared", Photos, 1, true, true, true, true},
    {"1sh-focal", "+ silhouette + height, focal length 15 % too long", Photos, 1, true, true, false, false,
     1.15},
    {"2shw", "two photos + silhouettes + height + weight", Photos, 2, true, true, true},
    {"3s", "three photos + silhouettes", Photos, 3, true},
    {"3sh", "three photos + silhouettes + height", Photos, 3, true, true},
    {"3shw", "three photos + silhouettes + height + weight", Photos, 3, true, true, true},
}};

}  // namespace

std::span<const Condition> conditions() {
    return kConditions;
}

const Condition* conditionFromKey(std::string_view key) {
    const auto found = std::ranges::find(kConditions, key, &Condition::key);
    return found == kConditions.end() ? nullptr : &*found;
}

}  // namespace abf
