// SPDX-License-Identifier: Apache-2.0
#include "core/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace abf {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const auto code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "Cannot open " + path.string() + ": " + std::strerror(errno) + ".");
    }
    struct stat info {};
    MappedFile file;
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::Unreadable, path.string() + " is not a regular file.");
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size > 0) {
        void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0);
        if (address == MAP_FAILED) {
            const int cause = errno;
            ::close(descriptor);
            return fail(ErrorCode::Unreadable,
                        "Cannot map " + path.string() + ": " + std::strerror(cause) + ".");
        }
        file.bytes_ = {static_cast<const std::byte*>(address), size};
    }
    ::close(descriptor);
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace abf
