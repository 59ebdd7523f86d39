// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace abf::cli {

/// The exit codes of every command. kShort: done and written, but not all that was asked for can be had.
enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2, kNoPerson = 3, kShort = 4, kCancelled = 130 };

ExitCode exitCodeOf(const Error& error);
std::string_view errorCodeName(ErrorCode code);  ///< "no_person", "write_failed", ...

/// How a command talks: results on stdout, progress and errors on stderr.
struct Output {
    bool json = false;
    bool quiet = false;

    /// A line about what is going on; dropped when quiet.
    void progress(const std::string& line) const;
    /// Replaces the last progress line on a terminal; elsewhere nothing is printed.
    void transientProgress(const std::string& line) const;
    /// Reports the error (as JSON on stdout too when asked for) and returns its exit code.
    ExitCode failure(const Error& error) const;
    /// The result: `document` as JSON, or `text` for people.
    void result(const nlohmann::json& document, const std::string& text) const;
};

}  // namespace abf::cli
