// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/jobs/job_record.h"

namespace abf {

/// A batch of fits as a table: name, state, seconds, residual, verdict, every measure in cm, kg and so on,
/// the fit's file and what went wrong. Jobs without an outcome have empty cells.
std::string fitJobsCsv(std::span<const JobRecord> jobs);

/// The same with standard deviations and more: {counts, jobs: [...]}.
std::string fitJobsJson(std::span<const JobRecord> jobs);

}  // namespace abf
