// SPDX-License-Identifier: Apache-2.0
#include "gpu/kernels/staging.h"

#include <algorithm>

namespace abf {

DeviceBuffer uploadedBuffer(const std::shared_ptr<const DeviceContext>& context, BufferArena& arena,
                            Submission& submission, std::span<const std::byte> content) {
    DeviceBuffer target = arena.allocate(content.size(), BufferUse::DeviceOnly);
    if (content.empty()) return target;
    // In pieces: host memory for a large model is not needed twice, and no copy takes long.
    constexpr std::size_t kPiece = 4u << 20;
    BufferArena staging(context);
    const DeviceBuffer source = staging.allocate(std::min(content.size(), kPiece), BufferUse::Upload);
    for (std::size_t done = 0; done < content.size(); done += kPiece) {
        const auto piece = content.subspan(done, std::min(kPiece, content.size() - done));
        std::memcpy(source.mapped().data(), piece.data(), piece.size());
        submission.run([&](const vk::raii::CommandBuffer& commands) {
            commands.copyBuffer(source.handle(), target.handle(), vk::BufferCopy(0, done, piece.size()));
        });
    }
    return target;
}

}  // namespace abf
