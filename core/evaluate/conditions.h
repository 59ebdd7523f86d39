// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace abf {

/// What a row of the table gives to find the body from.
enum class Source {
    MeanBody,        ///< nothing: the mean of the group
    MeanBodyScaled,  ///< the mean of the group, scaled to the true height
    Facts,           ///< height, weight, sex and age, no photo
    NearestBody,     ///< the true mesh itself: how near six phenotypes can come
    Photos
};

/// One row of the table.
struct Condition {
    std::string_view key;    ///< for the command line and files
    std::string_view title;  ///< for people
    Source source = Source::Photos;
    int photos = 1;                       ///< front, side, back
    bool silhouette = false;              ///< the masks are used
    bool height = false, weight = false;  ///< told
    bool clothed = false;    ///< masks show undeclared clothes; else bare skin, declared as tight
    double focalFactor = 1;  ///< the focal length is given wrong by this factor
};

/// All rows, in the order of the table.
std::span<const Condition> conditions();
/// By key, or nullptr.
const Condition* conditionFromKey(std::string_view key);

}  // namespace abf
