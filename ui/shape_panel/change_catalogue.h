// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/session/body_parts.h"

namespace abf::ui {

/// One thing of the body (or face) that can be changed by itself, on both sides or on one.
struct ChangeEntry {
    QString label;          ///< "Upper arm: muscle"
    QString shortLabel;     ///< within its group: "Muscle" where most of the group is about the upper arm
    QString key;            ///< the model's label without side: "upperarm-muscle-incr"
    std::vector<int> both;  ///< indices in the model: {single}, or {left, right}
    QString search;         ///< lower-case words that find it
    bool adultsOnly = false;

    bool paired() const { return both.size() == 2; }
};

/// The entries of a part of the body.
struct ChangeGroup {
    QString key;  ///< ends object names: "arms"
    QString title;
    std::vector<ChangeEntry> entries;
};

/// The model's local changes by part of the body, from head to foot; pairs (l-, r-) are one entry. Labels
/// that name no known part come last, in a group of their own.
std::vector<ChangeGroup> localChangeGroups(std::span<const std::string_view> labels);

/// The facial actions by part of the face; pairs (…Left, …Right) are one entry.
std::vector<ChangeGroup> facialActionGroups(std::span<const std::string_view> labels);

/// The key of the group of local changes that shape this part.
QString groupOfPart(BodyPart part);

/// Whether every word of `query` begins a word of what finds the entry.
bool matches(const ChangeEntry& entry, const ChangeGroup& group, const QString& query);

}  // namespace abf::ui
