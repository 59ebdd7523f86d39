// SPDX-License-Identifier: Apache-2.0
#include "core/database/migration.h"

#include "core/database/query.h"

namespace abf {
namespace {

Result<std::int64_t> pragma(Database& database, const char* name) {
    Query query(database, std::string("PRAGMA ") + name);
    const std::int64_t value = query.next() ? query.integer(0) : 0;
    if (auto done = query.done(); !done) return propagate(done);
    return value;
}

Result<void> requireOurs(Database& database, const Schema& schema) {
    const auto id = pragma(database, "application_id");
    if (!id) return propagate(id);
    if (*id == schema.applicationId) return {};
    Query tables(database, "SELECT count(*) FROM sqlite_schema");
    const bool empty = tables.next() && tables.integer(0) == 0;
    if (auto done = tables.done(); !done) return done;
    if (*id == 0 && empty) return {};
    return fail(ErrorCode::Corrupt, database.file().string() +
                                        " is a database of another program or of another kind. "
                                        "Choose another file.");
}

}  // namespace

Result<int> schemaVersion(Database& database) {
    const auto version = pragma(database, "user_version");
    if (!version) return propagate(version);
    return static_cast<int>(*version);
}

Result<void> migrate(Database& database, const Schema& schema) {
    if (auto ours = requireOurs(database, schema); !ours) return ours;
    const int newest = static_cast<int>(schema.steps.size());
    const auto before = schemaVersion(database);
    if (!before) return propagate(before);
    if (*before == newest) return {};
    return database.transaction([&]() -> Result<void> {
        // Another program may have done it meanwhile.
        const auto version = schemaVersion(database);
        if (!version) return propagate(version);
        if (*version > newest)
            return fail(ErrorCode::Unsupported, database.file().string() +
                                                    " was written by a newer version of this "
                                                    "program. Install that one to open it.");
        for (int step = *version; step < newest; ++step) {
            if (auto done = database.run(schema.steps[static_cast<std::size_t>(step)]); !done) return done;
        }
        return database.run("PRAGMA user_version = " + std::to_string(newest) +
                            "; PRAGMA application_id = " + std::to_string(schema.applicationId));
    });
}

}  // namespace abf
