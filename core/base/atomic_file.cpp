// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace abf {
namespace {

tl::unexpected<Error> writeError(const std::filesystem::path& path, int cause) {
    std::string advice;
    if (cause == ENOSPC || cause == EDQUOT) advice = " Free some space or choose another folder.";
    if (cause == EACCES || cause == EROFS || cause == EPERM) advice = " Choose a folder you may write to.";
    if (cause == ENOENT || cause == ENOTDIR) advice = " Create the folder first or choose another one.";
    return fail(ErrorCode::WriteFailed,
                "Cannot write " + path.string() + ": " + std::strerror(cause) + "." + advice);
}

int writeAll(int descriptor, std::span<const std::byte> content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return writeError(path, EISDIR);
    // Renaming over a device or a pipe would put a file in its place.
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
        return fail(ErrorCode::WriteFailed,
                    "Cannot write " + path.string() + ": it is not a regular file. Choose another name.");
    // A link stays a link: the file it names is the one replaced.
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(path, ignored)) {
        const auto resolved = std::filesystem::canonical(path, ignored);
        if (!ignored) target = resolved;
    }
    std::string temporary =
        (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    std::vector<char> name(temporary.begin(), temporary.end());
    name.push_back('\0');
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return writeError(path, errno);

    struct stat old {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = ::stat(target.c_str(), &old) == 0 ? (old.st_mode & 07777) : (0666 & ~mask);

    int cause = writeAll(descriptor, content);
    if (cause == 0 && ::fchmod(descriptor, mode) != 0) cause = errno;
    if (cause == 0 && ::fsync(descriptor) != 0) cause = errno;
    if (::close(descriptor) != 0 && cause == 0) cause = errno;
    if (cause == 0 && ::rename(name.data(), target.c_str()) != 0) cause = errno;
    if (cause != 0) {
        ::unlink(name.data());
        return writeError(path, cause);
    }
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    return writeFileAtomically(path, std::as_bytes(std::span(content.data(), content.size())));
}

}  // namespace abf
