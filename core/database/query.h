// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/database/database.h"

struct sqlite3_stmt;

namespace abf {

/// Bytes to bind as a BLOB.
struct Blob {
    std::string_view bytes;
};

/// One statement with its values. A failure, also one of preparing, shows at the end:
///
///     Query query(database, "SELECT name FROM subjects WHERE id = ?", id);
///     while (query.next()) use(query.text(0));
///     if (auto done = query.done(); !done) return propagate(done);
class Query {
  public:
    template <class... Values>
    Query(Database& database, std::string_view sql, const Values&... values)
        : Query(database, sql, Unbound{}) {
        int index = 0;
        (bind(++index, values), ...);
    }
    Query(Query&&) noexcept;
    ~Query();

    /// Steps to the next row; false at the end and after a failure.
    bool next();
    /// Runs the statement to its end.
    Result<void> run();
    /// What went wrong up to here.
    Result<void> done() const;

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;  ///< also of BLOBs; empty for NULL
    bool isNull(int column) const;
    std::optional<std::int64_t> maybeInteger(int column) const;

  private:
    struct Unbound {};
    Query(Database& database, std::string_view sql, Unbound);
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, bool value) { bind(index, std::int64_t{value}); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, const Blob& value);
    void bindNull(int index);
    template <class T>
    void bind(int index, const std::optional<T>& value) {
        if (value)
            bind(index, *value);
        else
            bindNull(index);
    }
    void note(int code);

    Database* database_;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::optional<Error> failure_;
};

/// A statement that brings no rows.
template <class... Values>
Result<void> runQuery(Database& database, std::string_view sql, const Values&... values) {
    return Query(database, sql, values...).run();
}

}  // namespace abf
