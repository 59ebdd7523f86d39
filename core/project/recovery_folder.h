// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace abf {

/// A folder for the unsaved work of one running program, below recovery/ in dataDirectory(). The program
/// holds a lock in it that the system releases however the program ends: a folder without a holder is what a
/// crash left.
class RecoveryFolder {
  public:
    static std::filesystem::path defaultRoot();

    /// A new folder of our own. Errors: WriteFailed.
    static Result<RecoveryFolder> create(const std::filesystem::path& root);
    /// Takes over what programs that no longer run have left, the newest first; empty ones are removed. Where
    /// two programs start at once, each folder goes to one of them.
    static std::vector<RecoveryFolder> takeAbandoned(const std::filesystem::path& root);

    RecoveryFolder(RecoveryFolder&&) noexcept;
    RecoveryFolder& operator=(RecoveryFolder&&) noexcept;
    /// Leaves the folder and what is in it.
    ~RecoveryFolder();

    const std::filesystem::path& path() const { return path_; }
    /// The last change of `name` in the folder; the epoch where it is not there.
    std::filesystem::file_time_type changed(const std::string& name) const;
    /// Removes the folder with everything in it.
    void remove();

  private:
    RecoveryFolder() = default;
    static Result<RecoveryFolder> hold(const std::filesystem::path& path);
    std::filesystem::path path_;
    int lock_ = -1;
};

}  // namespace abf
