// SPDX-License-Identifier: Apache-2.0
#include "core/database/query.h"

#include <sqlite3.h>

namespace abf {

void Query::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Query::Query(Database& database, std::string_view sql, Unbound) : database_(&database) {
    sqlite3_stmt* statement = nullptr;
    note(
        sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
    statement_.reset(statement);
}

Query::Query(Query&&) noexcept = default;
Query::~Query() = default;

void Query::note(int code) {
    if (code != SQLITE_OK && !failure_) failure_ = database_->failure();
}

bool Query::next() {
    if (failure_) return false;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) note(code);
    return false;
}

Result<void> Query::run() {
    while (next()) {
    }
    return done();
}

Result<void> Query::done() const {
    if (failure_) return tl::unexpected<Error>(*failure_);
    return {};
}

void Query::bind(int index, std::int64_t value) {
    if (!failure_) note(sqlite3_bind_int64(statement_.get(), index, value));
}

void Query::bind(int index, double value) {
    if (!failure_) note(sqlite3_bind_double(statement_.get(), index, value));
}

void Query::bind(int index, std::string_view value) {
    if (failure_) return;
    note(sqlite3_bind_text64(statement_.get(), index, value.data() == nullptr ? "" : value.data(),
                             value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(int index, const Blob& value) {
    if (failure_) return;
    if (value.bytes.empty()) return bindNull(index);
    note(sqlite3_bind_blob64(statement_.get(), index, value.bytes.data(), value.bytes.size(),
                             SQLITE_TRANSIENT));
}

void Query::bindNull(int index) {
    if (!failure_) note(sqlite3_bind_null(statement_.get(), index));
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Query::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Query::text(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string()
                            : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::optional<std::int64_t> Query::maybeInteger(int column) const {
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

}  // namespace abf
