// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "gpu/device/context.h"

namespace abf {

/// Where a buffer lives.
enum class BufferUse {
    DeviceOnly,  ///< written by kernels and copies, in the device's own memory
    Upload,      ///< written by the host, read by the device; mapped
    Readback     ///< written by the device, read by the host; mapped, cached where there is such memory
};

/// A storage buffer in a piece of a BufferArena's memory. The arena must outlive it.
class DeviceBuffer {
  public:
    DeviceBuffer() = default;
    vk::Buffer handle() const { return *buffer_; }
    std::size_t size() const { return size_; }
    /// The mapped bytes (Upload and Readback); coherent, so no flush is needed.
    std::span<std::byte> mapped() const { return mapped_; }
    template <class T>
    std::span<T> as() const {
        return {reinterpret_cast<T*>(mapped_.data()), mapped_.size() / sizeof(T)};
    }

  private:
    friend class BufferArena;
    vk::raii::Buffer buffer_{nullptr};
    std::size_t size_ = 0;
    std::span<std::byte> mapped_;
};

/// Hands out buffers from a few large memory blocks, a list of blocks for each use: a new block is as large
/// as the shared ones before it (1 to 32 MiB), so that small users take little and large ones few blocks; a
/// buffer of 4 MiB or more has a block of its own. All is booked in the device's MemoryBudget. Buffers are
/// freed all together with the arena. One thread at a time.
class BufferArena {
  public:
    explicit BufferArena(std::shared_ptr<const DeviceContext> context) : context_(std::move(context)) {}
    ~BufferArena();
    BufferArena(const BufferArena&) = delete;
    BufferArena& operator=(const BufferArena&) = delete;

    /// A buffer of at least `bytes` (0 counts as 4). Throws vk::SystemError when memory runs out.
    DeviceBuffer allocate(std::size_t bytes, BufferUse use);
    std::size_t allocatedBytes() const;
    /// Of these, what lies in memory of its own use (device memory, or memory the host sees).
    std::size_t allocatedBytes(BufferUse use) const;

  private:
    struct Block {
        vk::raii::DeviceMemory memory{nullptr};
        BufferUse use{};
        std::uint32_t type = 0, heap = 0;
        std::size_t size = 0, used = 0;
        bool shared = true;
        std::byte* mapped = nullptr;
    };
    Block& blockFor(const vk::MemoryRequirements& needs, BufferUse use);
    std::size_t sharedBytes(BufferUse use) const;
    std::uint32_t memoryType(std::uint32_t allowed, BufferUse use) const;

    std::shared_ptr<const DeviceContext> context_;
    std::vector<std::unique_ptr<Block>> blocks_;
};

}  // namespace abf
