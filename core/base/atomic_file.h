// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace abf {

/// Replaces `path` by `content` in one step: writes a temporary file beside it, syncs, renames.
/// On any error (no such directory, read-only, disk full, `path` is a device or a pipe) the temporary file is
/// removed, an old file at `path` stays whole, and the message names `path` and the cause.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content);
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content);

struct FileContent {
    std::filesystem::path path;
    std::string_view content;  ///< binary or text
};

/// Files that belong together: all are written beside their places first, then renamed in this order, so that
/// an error while writing, or the end of the process, leaves all the old ones. (Between two renames a killed
/// process leaves some new and some old, each whole.) Errors as above.
Result<void> writeFilesAtomically(std::span<const FileContent> files);

}  // namespace abf
