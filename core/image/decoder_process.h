// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/image/decode_protocol.h"

namespace abf {

/// How a run of the decoder ended.
struct DecoderRun {
    enum class End { Exited, Signalled, TimedOut, Stopped };
    End end = End::Exited;
    int code = 0;                          ///< exit status, or the signal's number
    std::optional<decode::Report> report;  ///< nothing when none of the right size and kind came
};

/// Starts `decoder` with `arguments` (argv[1...]) and the descriptors of decode_protocol.h, in a process
/// group of its own with a bare environment, and waits until it closes its report pipe, `deadline` passes or
/// `stop` is requested; then kills whatever is left of its group and reaps it. No descriptor and no child
/// outlives the call. Reacts to `stop` at once. May be called from several threads.
/// Error: Internal when the process cannot be started.
Result<DecoderRun> runDecoder(const std::filesystem::path& decoder, const std::vector<std::string>& arguments,
                              int photoFd, int pixelsFd, std::chrono::steady_clock::time_point deadline,
                              const std::stop_token& stop);

}  // namespace abf
