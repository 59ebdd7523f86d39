// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <mutex>
#include <vulkan/vulkan_raii.hpp>

namespace abf {

/// How much memory of a device may still be taken, heap by heap: what the driver says is free
/// (VK_EXT_memory_budget), else four fifths of the heap; or a fixed limit over all heaps. Any thread.
class MemoryBudget {
  public:
    /// `limit` 0: none. `device` must outlive the budget.
    MemoryBudget(const vk::raii::PhysicalDevice& device, bool driverTells, std::size_t limit);

    std::size_t available(std::uint32_t heap) const;
    /// Of the largest heap of the device's own memory.
    std::size_t availableOnDevice() const;
    /// Books memory about to be allocated. Throws vk::OutOfDeviceMemoryError where it is not available.
    void take(std::uint32_t heap, std::size_t bytes);
    void giveBack(std::uint32_t heap, std::size_t bytes);
    std::size_t taken() const;

  private:
    std::size_t availableLocked(std::uint32_t heap) const;
    std::size_t takenLocked() const;

    const vk::raii::PhysicalDevice& device_;
    const vk::PhysicalDeviceMemoryProperties memory_;
    const bool driverTells_;
    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::array<std::size_t, VK_MAX_MEMORY_HEAPS> taken_{};
};

}  // namespace abf
