// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace abf::ui {

/// A part of the body whose pose can be kept: the joints of jointLimitTable() that belong to it.
struct PosePart {
    std::string_view key;                 ///< "arm"
    const char* name;                     ///< untranslated, context PosePart
    bool paired;                          ///< there is a left and a right one
    std::vector<std::string_view> stems;  ///< of its bones, without side suffix
};

/// Every joint belongs to one part.
std::span<const PosePart> poseParts();

/// The person's own left and right; None for a part that is not paired.
enum class BodySide { None, Left, Right };

/// The labels of a part's bones.
std::vector<std::string> bonesOf(const PosePart& part, BodySide side);

/// "Head and neck", "Left arm".
QString posePartName(const PosePart& part, BodySide side);

}  // namespace abf::ui
