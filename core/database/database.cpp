// SPDX-License-Identifier: Apache-2.0
#include "core/database/database.h"

#include <sqlite3.h>

#include <utility>

namespace abf {
namespace {

Error describe(int code, const char* detail, const std::string& what, const std::filesystem::path& file) {
    const std::string name = "the " + what + " " + file.string();
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Unreadable, "Another program is writing to " + name +
                                               ". Wait until it is done, or close it, and try again."};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {ErrorCode::Corrupt, "The file of " + name + " is damaged or of another kind (" + detail +
                                            "). Move it away and take its last backup."};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {ErrorCode::WriteFailed,
                    "Cannot write to " + name +
                        ": it is read-only. Check who may write to the file and its folder."};
        case SQLITE_FULL:
            return {ErrorCode::WriteFailed,
                    "Cannot write to " + name +
                        ": the disk is full. Free some space; what was stored before is whole."};
        case SQLITE_CANTOPEN:
            return {ErrorCode::Unreadable,
                    "Cannot open " + name + ". Check that its folder exists and that you may write to it."};
        case SQLITE_IOERR:
            return {ErrorCode::Unreadable,
                    "Cannot read or write " + name + ": " + detail + ". Is the disk all right?"};
        case SQLITE_CONSTRAINT:
            return {ErrorCode::InvalidArgument, "This does not fit what " + name + " holds: " + detail + "."};
        case SQLITE_INTERRUPT:
            return {ErrorCode::Cancelled, "The work on " + name + " was cancelled."};
        default:
            return {ErrorCode::Internal, "SQLite failed on " + name + ": " + detail + "."};
    }
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& file, std::string what, const Options& options) {
    const bool writes = options.access == Access::ReadWrite;
    std::error_code cause;
    if (writes && file.has_parent_path()) {
        std::filesystem::create_directories(file.parent_path(), cause);
        if (cause)
            return fail(ErrorCode::WriteFailed, "Cannot create the folder " + file.parent_path().string() +
                                                    ": " + cause.message() +
                                                    ". Choose another place for the " + what + ".");
    }
    if (!writes && !std::filesystem::exists(file, cause))
        return fail(ErrorCode::NotFound, "There is no " + what + " at " + file.string() + ".");
    Database database;
    database.file_ = file;
    database.what_ = std::move(what);
    sqlite3* handle = nullptr;
    const int flags =
        (writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    database.handle_.reset(handle);
    if (code != SQLITE_OK) return tl::unexpected<Error>(database.failure());
    sqlite3_busy_timeout(handle, options.busyMs);
    // Nothing that stands in a file from elsewhere shall run code or reach beyond its tables.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (auto done = database.run("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"); !done)
        return propagate(done);
    // With WAL a reader never waits for a writer; NORMAL loses nothing but the last moments on a power cut.
    if (writes) {
        if (auto done = database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"); !done)
            return propagate(done);
    }
    return database;
}

Result<void> Database::run(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return tl::unexpected<Error>(failure());
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
    if (depth_ > 0) return work();
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return begun;
    ++depth_;
    auto done = work();
    --depth_;
    if (done) done = run("COMMIT");
    // Where SQLite has rolled back by itself (disk full), this fails and changes nothing.
    if (!done && sqlite3_get_autocommit(handle_.get()) == 0) (void)run("ROLLBACK");
    return done;
}

std::int64_t Database::lastInsertedId() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

int Database::changedRows() const {
    return sqlite3_changes(handle_.get());
}

Error Database::failure() const {
    return describe(sqlite3_extended_errcode(handle_.get()), sqlite3_errmsg(handle_.get()), what_, file_);
}

}  // namespace abf
