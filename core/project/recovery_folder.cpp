// SPDX-License-Identifier: Apache-2.0
#include "core/project/recovery_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/base/data_directory.h"

namespace abf {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLockName = "in-use";

bool holdsAnything(const fs::path& folder) {
    std::error_code ignored;
    for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end; at.increment(ignored))
        if (at->path().filename() != kLockName) return true;
    return false;
}

}  // namespace

fs::path RecoveryFolder::defaultRoot() {
    const fs::path data = dataDirectory();
    return data.empty() ? data : data / "recovery";
}

RecoveryFolder::RecoveryFolder(RecoveryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), lock_(std::exchange(other.lock_, -1)) {}

RecoveryFolder& RecoveryFolder::operator=(RecoveryFolder&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(lock_, other.lock_);
    return *this;
}

RecoveryFolder::~RecoveryFolder() {
    if (lock_ >= 0) ::close(lock_);
}

Result<RecoveryFolder> RecoveryFolder::hold(const fs::path& path) {
    const int lock = ::open((path / kLockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0)
        return fail(ErrorCode::WriteFailed,
                    "Cannot keep unsaved work in " + path.string() + ": " + std::strerror(errno) + ".");
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return fail(ErrorCode::Unreadable, path.string() + " belongs to a running program.");
    }
    RecoveryFolder folder;
    folder.path_ = path;
    folder.lock_ = lock;
    return folder;
}

Result<RecoveryFolder> RecoveryFolder::create(const fs::path& root) {
    std::error_code cause;
    if (!root.empty()) fs::create_directories(root, cause);
    std::string name = (root / "XXXXXX").string();
    if (root.empty() || cause || ::mkdtemp(name.data()) == nullptr)
        return fail(ErrorCode::WriteFailed, "Unsaved work cannot be kept in " + root.string() + ": " +
                                                (cause ? cause.message() : std::strerror(errno)) + ".");
    return hold(name);
}

std::vector<RecoveryFolder> RecoveryFolder::takeAbandoned(const fs::path& root) {
    std::vector<RecoveryFolder> taken;
    std::error_code ignored;
    for (fs::directory_iterator at(root, ignored), end; !ignored && at != end; at.increment(ignored)) {
        if (!at->is_directory(ignored) || at->is_symlink(ignored)) continue;
        auto held = hold(at->path());
        if (!held) continue;
        if (holdsAnything(held->path()))
            taken.push_back(std::move(*held));
        else
            held->remove();
    }
    std::ranges::sort(taken, [](const RecoveryFolder& a, const RecoveryFolder& b) {
        std::error_code none;
        return fs::last_write_time(a.path(), none) > fs::last_write_time(b.path(), none);
    });
    return taken;
}

fs::file_time_type RecoveryFolder::changed(const std::string& name) const {
    std::error_code ignored;
    const auto time = fs::last_write_time(path_ / name, ignored);
    return ignored ? fs::file_time_type() : time;
}

void RecoveryFolder::remove() {
    if (path_.empty()) return;
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    if (lock_ >= 0) ::close(lock_);
    lock_ = -1;
    path_.clear();
}

}  // namespace abf
