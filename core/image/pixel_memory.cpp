// SPDX-License-Identifier: Apache-2.0
#include "core/image/pixel_memory.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <cerrno>
#include <system_error>

namespace abf {
namespace {

tl::unexpected<Error> refused(const char* step) {
    return fail(ErrorCode::Internal, std::string("Shared memory for the photo decoder could not be made (") +
                                         step + ": " + std::generic_category().message(errno) + ").");
}

}  // namespace

Result<PixelMemory> PixelMemory::create(std::size_t bytes) {
    UniqueFd fd(::memfd_create("abf-photo", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!fd) return refused("memfd_create");
    if (::ftruncate(fd.get(), static_cast<off_t>(bytes)) != 0) return refused("ftruncate");
    if (::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
        return refused("F_ADD_SEALS");
    }
    void* data = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, fd.get(), 0);
    if (data == MAP_FAILED) return refused("mmap");
    return PixelMemory(std::move(fd), {static_cast<const std::uint8_t*>(data), bytes});
}

PixelMemory::PixelMemory(PixelMemory&& other) noexcept
    : fd_(std::move(other.fd_)), bytes_(std::exchange(other.bytes_, {})) {}

PixelMemory::~PixelMemory() {
    if (!bytes_.empty()) ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
}

}  // namespace abf
