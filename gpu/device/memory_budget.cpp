// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/memory_budget.h"

#include <algorithm>
#include <numeric>

namespace abf {

MemoryBudget::MemoryBudget(const vk::raii::PhysicalDevice& device, bool driverTells, std::size_t limit)
    : device_(device), memory_(device.getMemoryProperties()), driverTells_(driverTells), limit_(limit) {}

std::size_t MemoryBudget::available(std::uint32_t heap) const {
    const std::lock_guard lock(mutex_);
    return availableLocked(heap);
}

std::size_t MemoryBudget::availableLocked(std::uint32_t heap) const {
    if (limit_ > 0) return limit_ - std::min(limit_, takenLocked());
    if (driverTells_) {
        const auto properties = device_.getMemoryProperties2<vk::PhysicalDeviceMemoryProperties2,
                                                             vk::PhysicalDeviceMemoryBudgetPropertiesEXT>();
        const auto& budget = properties.get<vk::PhysicalDeviceMemoryBudgetPropertiesEXT>();
        return budget.heapBudget[heap] - std::min(budget.heapBudget[heap], budget.heapUsage[heap]);
    }
    const std::size_t share = memory_.memoryHeaps[heap].size / 5 * 4;
    return share - std::min(share, taken_[heap]);
}

std::size_t MemoryBudget::availableOnDevice() const {
    std::uint32_t largest = 0;
    vk::DeviceSize size = 0;
    for (std::uint32_t i = 0; i < memory_.memoryHeapCount; ++i) {
        const auto& heap = memory_.memoryHeaps[i];
        if (!(heap.flags & vk::MemoryHeapFlagBits::eDeviceLocal) || heap.size <= size) continue;
        size = heap.size;
        largest = i;
    }
    return available(largest);
}

void MemoryBudget::take(std::uint32_t heap, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    if (bytes > availableLocked(heap)) throw vk::OutOfDeviceMemoryError("the memory budget is used up");
    taken_[heap] += bytes;
}

void MemoryBudget::giveBack(std::uint32_t heap, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    taken_[heap] -= bytes;
}

std::size_t MemoryBudget::taken() const {
    const std::lock_guard lock(mutex_);
    return takenLocked();
}

std::size_t MemoryBudget::takenLocked() const {
    return std::accumulate(taken_.begin(), taken_.end(), std::size_t{0});
}

}  // namespace abf
