// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/staging.h"

namespace abf {

DeviceBuffer uploadedBuffer(const std::shared_ptr<const DeviceContext>& context, BufferArena& arena,
                            Submission& submission, std::span<const std::byte> content) {
    DeviceBuffer target = arena.allocate(content.size(), BufferUse::DeviceOnly);
    if (content.empty()) return target;
    BufferArena staging(context);
    const DeviceBuffer source = staging.allocate(content.size(), BufferUse::Upload);
    std::memcpy(source.mapped().data(), content.data(), content.size());
    submission.run([&](const vk::raii::CommandBuffer& commands) {
        commands.copyBuffer(source.handle(), target.handle(), vk::BufferCopy(0, 0, content.size()));
    });
    return target;
}

}  // namespace abf
