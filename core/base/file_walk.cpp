// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_walk.h"

#include <algorithm>
#include <vector>

namespace abf {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 64;

/// False where the walk shall end.
bool walk(const fs::path& folder, int depth, const std::stop_token& stop,
          const std::function<bool(const fs::directory_entry&)>& visit) {
    std::error_code ignored;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end; at.increment(ignored))
        if (!at->path().filename().string().starts_with('.')) entries.push_back(*at);
    std::ranges::sort(entries, {}, [](const fs::directory_entry& e) { return e.path().native(); });
    for (const fs::directory_entry& entry : entries) {
        if (stop.stop_requested()) return false;
        if (entry.is_directory(ignored)) {
            if (!entry.is_symlink(ignored) && depth < kDeepest && !walk(entry.path(), depth + 1, stop, visit))
                return false;
        } else if (entry.is_regular_file(ignored) && !visit(entry)) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<void> walkFiles(const fs::path& folder, std::stop_token stop,
                       const std::function<bool(const fs::directory_entry&)>& visit) {
    std::error_code cause;
    const fs::directory_iterator first(folder, cause);
    if (cause)
        return fail(
            cause == std::errc::no_such_file_or_directory ? ErrorCode::NotFound : ErrorCode::Unreadable,
            "Cannot read the folder " + folder.string() + ": " + cause.message() + ".");
    walk(folder, 0, stop, visit);
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "Looking through the folder was cancelled.");
    return {};
}

}  // namespace abf
