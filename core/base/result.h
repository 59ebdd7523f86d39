// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace abf {

/// Why an operation could not be done. The command line maps these to exit codes.
enum class ErrorCode {
    InvalidArgument,  ///< the caller asked for something that makes no sense
    NotFound,         ///< a file, directory or named thing does not exist
    Unreadable,       ///< exists, but the system refuses to read it
    Corrupt,          ///< was read, but its content is damaged or of another kind
    Unsupported,      ///< is well-formed, but of a kind this program does not handle
    LimitExceeded,    ///< larger, longer or more than this program accepts
    NoPerson,         ///< a photo without a person that can be fitted
    WriteFailed,      ///< an output could not be written; the old file, if any, is whole
    Cancelled,        ///< stopped on request
    Device,           ///< a compute device failed or is missing
    Internal,         ///< a broken promise of a library or of ours
};

/// An error that a person can act on. `message` is one or two full sentences that name the file
/// (or option) and the cause, and say what to do where that is known.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, "...")` from any function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Hands on the error of another Result: `return propagate(other);`
template <class T>
tl::unexpected<Error> propagate(const Result<T>& failed) {
    return tl::unexpected<Error>(failed.error());
}

}  // namespace abf
