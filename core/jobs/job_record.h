// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/library/library_records.h"

namespace abf {

using JobId = std::uint64_t;

enum class JobState {
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
};
std::string_view jobStateName(JobState state);  ///< "waiting", ...
std::optional<JobState> jobStateFromName(std::string_view name);
inline bool isOver(JobState state) {
    return state != JobState::Waiting && state != JobState::Running;
}

/// What a job made.
struct JobOutcome {
    std::string json;       ///< for people and scripts; the job's kind says what is in it
    std::string thumbnail;  ///< PNG; may be empty
};

/// A job at one moment.
struct JobRecord {
    JobId id = 0;
    std::string key;  ///< the same for the same work on the same content; empty: never the same
    std::string name;
    JobState state = JobState::Waiting;
    double progress = 0;  ///< 0..1
    std::string stage;    ///< what it is doing
    Timestamp created;
    std::optional<Timestamp> started, finished;
    double seconds = 0;  ///< of work, without pauses, once it is over
    std::vector<std::string> log;
    std::optional<Error> error;
    JobOutcome outcome;
};

}  // namespace abf
