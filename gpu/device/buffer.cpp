// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/buffer.h"

#include <algorithm>

namespace abf {
namespace {

constexpr std::size_t kSmallestBlock = 1u << 20, kLargestBlock = 32u << 20, kOwnBlock = 4u << 20;

std::size_t alignedUp(std::size_t value, std::size_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

}  // namespace

BufferArena::~BufferArena() {
    for (const auto& block : blocks_) context_->memoryBudget().giveBack(block->heap, block->size);
}

std::uint32_t BufferArena::memoryType(std::uint32_t allowed, BufferUse use) const {
    using Flag = vk::MemoryPropertyFlagBits;
    std::vector<vk::MemoryPropertyFlags> wishes;  // in falling order
    switch (use) {
        case BufferUse::DeviceOnly:
            wishes = {Flag::eDeviceLocal, {}};
            break;
        case BufferUse::Upload:
            wishes = {Flag::eHostVisible | Flag::eHostCoherent};
            break;
        case BufferUse::Readback:
            wishes = {Flag::eHostVisible | Flag::eHostCoherent | Flag::eHostCached,
                      Flag::eHostVisible | Flag::eHostCoherent};
            break;
    }
    const auto& memory = context_->memory();
    for (const auto wish : wishes) {
        for (std::uint32_t i = 0; i < memory.memoryTypeCount; ++i) {
            if ((allowed & (1u << i)) != 0 && (memory.memoryTypes[i].propertyFlags & wish) == wish) return i;
        }
    }
    throw vk::FeatureNotPresentError("no suitable memory type");
}

BufferArena::Block& BufferArena::blockFor(const vk::MemoryRequirements& needs, BufferUse use) {
    const std::uint32_t type = memoryType(needs.memoryTypeBits, use);
    for (const auto& block : blocks_) {
        if (block->use == use && block->type == type &&
            alignedUp(block->used, needs.alignment) + needs.size <= block->size) {
            return *block;
        }
    }
    auto block = std::make_unique<Block>();
    block->use = use;
    block->type = type;
    block->heap = context_->memory().memoryTypes[type].heapIndex;
    block->shared = needs.size < kOwnBlock;
    block->size = block->shared ? std::max<std::size_t>(
                                      std::clamp(sharedBytes(use), kSmallestBlock, kLargestBlock), needs.size)
                                : needs.size;
    blocks_.reserve(blocks_.size() + 1);  // the last line must not throw
    context_->memoryBudget().take(block->heap, block->size);
    try {
        block->memory = vk::raii::DeviceMemory(context_->device(), vk::MemoryAllocateInfo(block->size, type));
        if (use != BufferUse::DeviceOnly)
            block->mapped = static_cast<std::byte*>(block->memory.mapMemory(0, VK_WHOLE_SIZE));
    } catch (...) {
        context_->memoryBudget().giveBack(block->heap, block->size);
        throw;
    }
    return *blocks_.emplace_back(std::move(block));
}

DeviceBuffer BufferArena::allocate(std::size_t bytes, BufferUse use) {
    using Usage = vk::BufferUsageFlagBits;
    DeviceBuffer result;
    result.size_ = alignedUp(std::max<std::size_t>(bytes, 4), 4);
    result.buffer_ = vk::raii::Buffer(
        context_->device(),
        vk::BufferCreateInfo({}, result.size_,
                             Usage::eStorageBuffer | Usage::eTransferSrc | Usage::eTransferDst));
    const auto needs = result.buffer_.getMemoryRequirements();
    Block& block = blockFor(needs, use);
    const std::size_t offset = alignedUp(block.used, needs.alignment);
    result.buffer_.bindMemory(*block.memory, offset);
    block.used = offset + needs.size;
    if (block.mapped != nullptr) result.mapped_ = {block.mapped + offset, result.size_};
    return result;
}

std::size_t BufferArena::allocatedBytes() const {
    std::size_t total = 0;
    for (const auto& block : blocks_) total += block->size;
    return total;
}

std::size_t BufferArena::sharedBytes(BufferUse use) const {
    std::size_t total = 0;
    for (const auto& block : blocks_) total += block->shared && block->use == use ? block->size : 0;
    return total;
}

std::size_t BufferArena::allocatedBytes(BufferUse use) const {
    std::size_t total = 0;
    for (const auto& block : blocks_) total += block->use == use ? block->size : 0;
    return total;
}

}  // namespace abf
