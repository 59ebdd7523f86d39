// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>

#include "gpu/device/buffer.h"
#include "gpu/device/context.h"

namespace abf {

/// A compute shader with its storage buffers bound for good (bindings 0, 1, ... of set 0 in the order given)
/// and a block of push constants. The functions throw vk::SystemError, also for a buffer
/// beyond limits().maxStorageBufferRange and for more buffers than the device binds at a time.
class ComputeKernel {
  public:
    ComputeKernel(const DeviceContext& context, std::span<const std::uint32_t> spirv,
                  std::initializer_list<const DeviceBuffer*> buffers, std::uint32_t pushConstantBytes);

    /// Binds other buffers, as many as at first. Not while commands that use the kernel are under way.
    void bind(const DeviceContext& context, std::initializer_list<const DeviceBuffer*> buffers);

    /// Records bind, push and dispatch.
    void record(const vk::raii::CommandBuffer& commands, const void* pushConstants, std::uint32_t groupsX,
                std::uint32_t groupsY = 1) const;

  private:
    std::uint32_t pushConstantBytes_;
    vk::raii::DescriptorSetLayout setLayout_{nullptr};
    vk::raii::PipelineLayout layout_{nullptr};
    vk::raii::Pipeline pipeline_{nullptr};
    vk::raii::DescriptorPool pool_{nullptr};
    vk::DescriptorSet set_;
};

}  // namespace abf
