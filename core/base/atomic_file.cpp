// SPDX-License-Identifier: Apache-2.0
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
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

/// A file that waits beside its place to replace what is there; it goes away unless it does.
class WaitingFile {
  public:
    explicit WaitingFile(const std::filesystem::path& path) : path_(path), target_(path) {}
    WaitingFile(WaitingFile&& other) noexcept
        : path_(std::move(other.path_)),
          target_(std::move(other.target_)),
          temporary_(std::exchange(other.temporary_, {})) {}
    ~WaitingFile() {
        if (!temporary_.empty()) ::unlink(temporary_.c_str());
    }

    Result<void> write(std::span<const std::byte> content) {
        std::error_code ignored;
        if (std::filesystem::is_directory(path_, ignored)) return writeError(path_, EISDIR);
        // Renaming over a device or a pipe would put a file in its place.
        if (std::filesystem::exists(path_, ignored) && !std::filesystem::is_regular_file(path_, ignored))
            return fail(ErrorCode::WriteFailed, "Cannot write " + path_.string() +
                                                    ": it is not a regular file. Choose another name.");
        // A link stays a link: the file it names is the one replaced.
        if (std::filesystem::is_symlink(path_, ignored)) {
            const auto resolved = std::filesystem::canonical(path_, ignored);
            if (!ignored) target_ = resolved;
        }
        std::string name = (target_.parent_path() / ("." + target_.filename().string() + ".XXXXXX")).string();
        const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
        if (descriptor < 0) return writeError(path_, errno);
        temporary_ = std::move(name);

        struct stat old {};
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t mode = ::stat(target_.c_str(), &old) == 0 ? (old.st_mode & 07777) : (0666 & ~mask);

        int cause = writeAll(descriptor, content);
        if (cause == 0 && ::fchmod(descriptor, mode) != 0) cause = errno;
        if (cause == 0 && ::fsync(descriptor) != 0) cause = errno;
        if (::close(descriptor) != 0 && cause == 0) cause = errno;
        if (cause != 0) return writeError(path_, cause);
        return {};
    }

    Result<void> replace() {
        if (::rename(temporary_.c_str(), target_.c_str()) != 0) return writeError(path_, errno);
        temporary_.clear();
        return {};
    }

  private:
    std::filesystem::path path_, target_;
    std::string temporary_;
};

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content) {
    WaitingFile file(path);
    if (auto done = file.write(content); !done) return done;
    return file.replace();
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view content) {
    return writeFileAtomically(path, std::as_bytes(std::span(content.data(), content.size())));
}

Result<void> writeFilesAtomically(std::span<const FileContent> files) {
    std::vector<WaitingFile> waiting;
    waiting.reserve(files.size());
    for (const FileContent& file : files) {
        waiting.emplace_back(file.path);
        const auto bytes = std::as_bytes(std::span(file.content.data(), file.content.size()));
        if (auto done = waiting.back().write(bytes); !done) return done;
    }
    for (WaitingFile& file : waiting)
        if (auto done = file.replace(); !done) return done;
    return {};
}

}  // namespace abf
