// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/image/unique_fd.h"

namespace abf {

/// Anonymous shared memory that another process fills. Its size is sealed, so that process cannot shrink it
/// under our reads. Pages count only once they are written.
class PixelMemory {
  public:
    static Result<PixelMemory> create(std::size_t bytes);

    PixelMemory(PixelMemory&& other) noexcept;
    PixelMemory& operator=(PixelMemory&&) = delete;
    PixelMemory(const PixelMemory&) = delete;
    PixelMemory& operator=(const PixelMemory&) = delete;
    ~PixelMemory();

    int fd() const { return fd_.get(); }
    std::span<const std::uint8_t> bytes() const { return bytes_; }

  private:
    PixelMemory(UniqueFd fd, std::span<const std::uint8_t> bytes) : fd_(std::move(fd)), bytes_(bytes) {}

    UniqueFd fd_;
    std::span<const std::uint8_t> bytes_;
};

}  // namespace abf
