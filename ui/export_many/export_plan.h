// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "core/character/presets.h"
#include "core/jobs/job_queue.h"
#include "ui/session/export_source.h"

namespace abf::ui {

/// One body of an export of many.
struct ExportItem {
    QString person;  ///< "Ann"
    QString fit;     ///< the version's name or the photo's; may be empty
    ExportLoader source;
};

/// What becomes of a body whose file is there already.
enum class WhenThere { Number, Replace, LeaveOut };

struct PlannedExport {
    std::size_t item = 0;
    QString file;        ///< with its folder
    bool there = false;  ///< a file of the wanted name was there, or another body has that name
    bool leftOut = false;
};

/// Where each body goes. `pattern`: the name without its ending, in which {name}, {fit}, {number} and
/// {preset} stand for the body's; what cannot stand in a name of a file becomes "_". Two bodies never get the
/// same file.
std::vector<PlannedExport> planExports(const std::vector<ExportItem>& items, const QString& pattern,
                                       const ExportPreset& preset, const QString& folder, WhenThere rule);

/// The work of a queue that writes one of them. Unless it may replace a file it fails where one has come
/// since. The outcome's JSON is {"file": ...}.
JobWork exportWork(const ExportItem& item, const ExportPreset& preset, const QString& file, bool mayReplace);

}  // namespace abf::ui
