// SPDX-License-Identifier: Apache-2.0
#include "core/library/library.h"

#include <cstdlib>

#include "core/base/data_directory.h"
#include "core/database/query.h"
#include "core/library/library_schema.h"

namespace abf {

std::filesystem::path Library::defaultFile() {
    if (const char* chosen = std::getenv("ABF_LIBRARY"); chosen != nullptr && *chosen != '\0') return chosen;
    const std::filesystem::path data = dataDirectory();
    return data.empty() ? data : data / "library" / "library.sqlite";
}

Result<Library> Library::open(const std::filesystem::path& file, const Database::Options& options) {
    if (file.empty())
        return fail(
            ErrorCode::NotFound,
            "There is no place for the library: neither HOME nor XDG_DATA_HOME is set. Name a file for it.");
    auto database = Database::open(file, "library", options);
    if (!database) return propagate(database);
    if (auto done = migrate(*database, librarySchema()); !done) return propagate(done);
    return Library(std::move(*database));
}

Result<std::int64_t> Library::revision() {
    // data_version tells of others, total_changes of this connection.
    Query query(database_, "SELECT data_version, total_changes() FROM pragma_data_version");
    std::int64_t revision = 0;
    if (query.next()) revision = (query.integer(0) << 32) + query.integer(1);
    if (auto done = query.done(); !done) return propagate(done);
    return revision;
}

}  // namespace abf
