// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

namespace abf::cli {
namespace {

bool onTerminal() {
    static const bool terminal = ::isatty(STDERR_FILENO) != 0;
    return terminal;
}
constexpr std::string_view kClearLine = "\r\033[K";

}  // namespace

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::NoPerson: return kNoPerson;
        case ErrorCode::Cancelled: return kCancelled;
        default: return kFailed;
    }
}

std::string_view errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return "invalid_argument";
        case ErrorCode::NotFound: return "not_found";
        case ErrorCode::Unreadable: return "unreadable";
        case ErrorCode::Corrupt: return "corrupt";
        case ErrorCode::Unsupported: return "unsupported";
        case ErrorCode::LimitExceeded: return "limit_exceeded";
        case ErrorCode::NoPerson: return "no_person";
        case ErrorCode::WriteFailed: return "write_failed";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::Device: return "device";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

void Output::progress(const std::string& line) const {
    if (quiet) return;
    if (onTerminal()) std::cerr << kClearLine;
    std::cerr << line << std::endl;
}

void Output::transientProgress(const std::string& line) const {
    if (quiet || !onTerminal()) return;
    std::cerr << kClearLine << line << std::flush;
}

ExitCode Output::failure(const Error& error) const {
    if (onTerminal()) std::cerr << kClearLine;
    std::cerr << "abf: " << error.message << std::endl;
    if (json) {
        const nlohmann::json document = {{"error", {{"code", errorCodeName(error.code)}, {"message", error.message}}}};
        std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    }
    return exitCodeOf(error);
}

void Output::result(const nlohmann::json& document, const std::string& text) const {
    if (json) {
        std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    } else {
        std::cout << text << std::flush;
    }
}

}  // namespace abf::cli
