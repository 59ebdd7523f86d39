// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/result.h"

namespace abf {

/// XXH3-128 of bytes, 32 hexadecimal digits in canonical order: tells files apart whatever they are called.
/// Not for use against somebody who wants two files to have one hash.
std::string contentHash(std::span<const std::byte> content);
std::string contentHash(std::string_view content);

/// The same of a file; some GB/s. Errors: NotFound, Unreadable, Cancelled.
Result<std::string> fileHash(const std::filesystem::path& file, std::stop_token stop = {});

}  // namespace abf
