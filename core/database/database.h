// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

struct sqlite3;

namespace abf {

/// A connection to an SQLite file: WAL, foreign keys on, and up to `busyMs` of waiting while somebody else
/// writes. One connection serves one thread at a time; open another one for another thread or process.
class Database {
  public:
    enum class Access { ReadWrite, ReadOnly };
    struct Options {
        Access access = Access::ReadWrite;  ///< ReadWrite creates the file and its folder
        int busyMs = 5000;
    };

    /// `what` names the file's kind in messages: "library".
    /// Errors: NotFound, Unreadable, Corrupt, WriteFailed.
    static Result<Database> open(const std::filesystem::path& file, std::string what, const Options& options);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs statements that bring no rows.
    Result<void> run(const std::string& sql);
    /// Runs `work` in one write transaction: all of it stays, or nothing where `work` or the commit fails.
    /// A transaction within another one is part of that.
    Result<void> transaction(const std::function<Result<void>()>& work);

    std::int64_t lastInsertedId() const;
    /// Rows that the last statement changed.
    int changedRows() const;

    const std::filesystem::path& file() const { return file_; }
    /// The last failure of the connection in a sentence that names the file and what to do.
    Error failure() const;
    sqlite3* handle() const { return handle_.get(); }

  private:
    Database() = default;
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
    std::filesystem::path file_;
    std::string what_;
    int depth_ = 0;  ///< of transactions
};

}  // namespace abf
