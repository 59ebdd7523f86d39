// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/library/library.h"

namespace abf::ui {

/// Tags as they are typed: with commas between.
QString tagText(const std::vector<std::string>& tags);
std::vector<std::string> tagsIn(const QString& text);

/// Takes away tags of `before` that are not wanted any more and adds those that are; others stay.
Result<void> changeTags(Library& library, SubjectId id, const std::vector<std::string>& before,
                        const std::vector<std::string>& wanted);

}  // namespace abf::ui
