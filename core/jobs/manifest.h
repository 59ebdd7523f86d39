// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/fit_job.h"

namespace abf {

/// A line of a table: somebody to fit, or what is wrong with it.
struct ManifestRow {
    int line = 0;  ///< in the file, the first is 1
    FitJob job;    ///< what of the line could be read
    std::optional<Error> fault;
};

/// The lines of a table, as readManifest() takes them. Faults of a line do not keep the others from being
/// read. Errors: a file that cannot be read, is no table or names nobody.
Result<std::vector<ManifestRow>> readManifestRows(const std::filesystem::path& file);

/// The people of a table, one a line (docs/batch.md). Columns: name, photos (several, with '|' between, or
/// columns photo1, photo2 ...), height_cm, weight_kg, sex, age_years, clothing, measures
/// ("waist=92|hip=100"), and any measure by its name, in cm or kg. File names are relative to the table.
/// Errors name line and column.
Result<std::vector<FitJob>> readManifest(const std::filesystem::path& file);

/// The people in a folder: each folder in it (at any depth) that holds photos is a person, and so is each
/// photo that lies directly in it. Error: NotFound where there is none.
Result<std::vector<FitJob>> jobsInFolder(const std::filesystem::path& folder, std::stop_token stop = {});

/// Numbers names that stand twice, so that no file is written over: "ann", "ann-2".
void makeNamesUnique(std::vector<FitJob>& jobs);

}  // namespace abf
