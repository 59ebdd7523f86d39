// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/job_history.h"

#include <algorithm>
#include <array>

#include "core/database/migration.h"
#include "core/database/query.h"
#include "core/library/record_times.h"

namespace abf {
namespace {

constexpr std::array<std::string_view, 5> kStateNames = {"waiting", "running", "done", "failed", "cancelled"};

constexpr const char* kSteps[] = {R"sql(
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  created INTEGER NOT NULL,
  started INTEGER,
  finished INTEGER,
  seconds REAL NOT NULL,
  log TEXT NOT NULL,
  error TEXT,
  error_code INTEGER,
  outcome TEXT NOT NULL,
  thumbnail BLOB);
CREATE INDEX jobs_by_key ON jobs (key, state, id);
)sql"};
constexpr Schema kSchema{0x61626a31, kSteps};  // "abj1"

constexpr const char* kColumns =
    "SELECT id, key, name, state, created, started, finished, seconds, log, error, error_code, outcome, "
    "thumbnail "
    "FROM jobs ";

std::optional<Timestamp> time(const Query& query, int column) {
    const auto stored = query.maybeInteger(column);
    return stored ? std::optional(fromStored(*stored)) : std::nullopt;
}

JobRecord readRecord(const Query& query) {
    JobRecord job;
    job.id = static_cast<JobId>(query.integer(0));
    job.key = query.text(1);
    job.name = query.text(2);
    job.state = jobStateFromName(query.text(3)).value_or(JobState::Failed);
    job.progress = job.state == JobState::Done ? 1 : 0;
    job.created = fromStored(query.integer(4));
    job.started = time(query, 5);
    job.finished = time(query, 6);
    job.seconds = query.real(7);
    const std::string log = query.text(8);
    for (std::size_t at = 0; at < log.size();) {
        const std::size_t end = std::min(log.find('\n', at), log.size());
        job.log.push_back(log.substr(at, end - at));
        at = end + 1;
    }
    if (!query.isNull(9)) {
        const auto code =
            std::clamp<std::int64_t>(query.integer(10), 0, static_cast<std::int64_t>(ErrorCode::Internal));
        job.error = Error{static_cast<ErrorCode>(code), query.text(9)};
    }
    job.outcome.json = query.text(11);
    job.outcome.thumbnail = query.text(12);
    return job;
}

}  // namespace

std::string_view jobStateName(JobState state) {
    return kStateNames[static_cast<std::size_t>(state)];
}

std::optional<JobState> jobStateFromName(std::string_view name) {
    const auto at = std::ranges::find(kStateNames, name);
    if (at == kStateNames.end()) return std::nullopt;
    return static_cast<JobState>(at - kStateNames.begin());
}

Result<std::unique_ptr<JobHistory>> JobHistory::open(const std::filesystem::path& file) {
    auto database = Database::open(file, "history of jobs", {});
    if (!database) return propagate(database);
    if (auto done = migrate(*database, kSchema); !done) return propagate(done);
    return std::unique_ptr<JobHistory>(new JobHistory(std::move(*database)));
}

Result<void> JobHistory::add(const JobRecord& job) {
    std::string log;
    for (const std::string& line : job.log) log += line + "\n";
    const auto stored = [](const std::optional<Timestamp>& when) {
        return when ? std::optional(toStored(*when)) : std::nullopt;
    };
    const std::lock_guard lock(mutex_);
    return runQuery(
        database_,
        "INSERT INTO jobs (key, name, state, created, started, finished, seconds, log, error, error_code, "
        "outcome, thumbnail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        job.key, job.name, jobStateName(job.state), toStored(job.created), stored(job.started),
        stored(job.finished), job.seconds, log, job.error ? std::optional(job.error->message) : std::nullopt,
        job.error ? std::optional(static_cast<std::int64_t>(job.error->code)) : std::nullopt,
        job.outcome.json, Blob{job.outcome.thumbnail});
}

Result<std::optional<JobRecord>> JobHistory::findDone(const std::string& key) {
    const std::lock_guard lock(mutex_);
    Query query(database_,
                std::string(kColumns) + "WHERE key = ? AND state = 'done' ORDER BY id DESC LIMIT 1", key);
    std::optional<JobRecord> found;
    if (query.next()) found = readRecord(query);
    if (auto done = query.done(); !done) return propagate(done);
    return found;
}

Result<std::vector<JobRecord>> JobHistory::recent(int limit) {
    const std::lock_guard lock(mutex_);
    std::vector<JobRecord> jobs;
    Query query(database_, std::string(kColumns) + "ORDER BY id DESC LIMIT ?", limit);
    while (query.next()) jobs.push_back(readRecord(query));
    if (auto done = query.done(); !done) return propagate(done);
    return jobs;
}

Result<void> JobHistory::clear() {
    const std::lock_guard lock(mutex_);
    return database_.run("DELETE FROM jobs");
}

}  // namespace abf
