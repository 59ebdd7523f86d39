// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/database/database.h"

namespace abf {

/// How a file came to its present tables. Step i brings version i to version i + 1; steps are never changed
/// once released, only added.
struct Schema {
    int applicationId;                   ///< PRAGMA application_id: tells our files from others
    std::span<const char* const> steps;  ///< SQL scripts
};

/// Brings the file to the newest version, each step whole or not at all; two programs may do so at once.
/// Errors: Corrupt where the file is another program's; Unsupported where a newer version of ours wrote it;
/// those of the database. A connection that only reads must be at the newest version.
Result<void> migrate(Database& database, const Schema& schema);

/// PRAGMA user_version.
Result<int> schemaVersion(Database& database);

}  // namespace abf
