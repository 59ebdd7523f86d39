// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "core/database/database.h"
#include "core/jobs/job_record.h"

namespace abf {

/// The jobs that are over, in an SQLite file: what was done, how long it took, what went wrong. May be called
/// from any thread. A job is written when it is over, so that a killed batch goes on where it was.
class JobHistory {
  public:
    static Result<std::unique_ptr<JobHistory>> open(const std::filesystem::path& file);

    Result<void> add(const JobRecord& job);
    /// The last one with that key that is Done.
    Result<std::optional<JobRecord>> findDone(const std::string& key);
    /// The newest first.
    Result<std::vector<JobRecord>> recent(int limit);
    Result<void> clear();

  private:
    explicit JobHistory(Database database) : database_(std::move(database)) {}
    std::mutex mutex_;
    Database database_;
};

}  // namespace abf
