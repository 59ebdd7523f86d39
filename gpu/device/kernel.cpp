// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/kernel.h"

#include <vector>

namespace abf {

ComputeKernel::ComputeKernel(const DeviceContext& context, std::span<const std::uint32_t> spirv,
                             std::initializer_list<const DeviceBuffer*> buffers,
                             std::uint32_t pushConstantBytes)
    : pushConstantBytes_(pushConstantBytes) {
    const auto& device = context.device();
    const auto count = static_cast<std::uint32_t>(buffers.size());
    if (count > context.limits().maxPerStageDescriptorStorageBuffers) {
        throw vk::FeatureNotPresentError("a shader needs more buffers than the device binds at a time");
    }
    std::vector<vk::DescriptorSetLayoutBinding> bindings;
    for (std::uint32_t i = 0; i < count; ++i) {
        bindings.emplace_back(i, vk::DescriptorType::eStorageBuffer, 1, vk::ShaderStageFlagBits::eCompute);
    }
    setLayout_ = vk::raii::DescriptorSetLayout(device, vk::DescriptorSetLayoutCreateInfo({}, bindings));
    const vk::PushConstantRange push(vk::ShaderStageFlagBits::eCompute, 0, pushConstantBytes);
    layout_ = vk::raii::PipelineLayout(
        device, vk::PipelineLayoutCreateInfo({}, 1, &*setLayout_, pushConstantBytes > 0 ? 1 : 0, &push));
    const vk::raii::ShaderModule module(device,
                                        vk::ShaderModuleCreateInfo({}, spirv.size_bytes(), spirv.data()));
    const vk::PipelineShaderStageCreateInfo stage({}, vk::ShaderStageFlagBits::eCompute, *module, "main");
    pipeline_ = vk::raii::Pipeline(device, context.pipelineCache(),
                                   vk::ComputePipelineCreateInfo({}, stage, *layout_));

    const vk::DescriptorPoolSize size(vk::DescriptorType::eStorageBuffer, count);
    pool_ = vk::raii::DescriptorPool(device, vk::DescriptorPoolCreateInfo({}, 1, size));
    set_ = (*device)
               .allocateDescriptorSets(vk::DescriptorSetAllocateInfo(*pool_, 1, &*setLayout_),
                                       *device.getDispatcher())
               .front();
    bind(context, buffers);
}

void ComputeKernel::bind(const DeviceContext& context, std::initializer_list<const DeviceBuffer*> buffers) {
    std::vector<vk::DescriptorBufferInfo> infos;
    for (const DeviceBuffer* buffer : buffers) {
        if (buffer->size() > context.limits().maxStorageBufferRange) {
            throw vk::OutOfDeviceMemoryError("a buffer is larger than the device lets shaders see");
        }
        infos.emplace_back(buffer->handle(), 0, VK_WHOLE_SIZE);
    }
    const auto count = static_cast<std::uint32_t>(infos.size());
    context.device().updateDescriptorSets(
        vk::WriteDescriptorSet(set_, 0, 0, count, vk::DescriptorType::eStorageBuffer, nullptr, infos.data()),
        {});
}

void ComputeKernel::record(const vk::raii::CommandBuffer& commands, const void* pushConstants,
                           std::uint32_t groupsX, std::uint32_t groupsY) const {
    commands.bindPipeline(vk::PipelineBindPoint::eCompute, *pipeline_);
    commands.bindDescriptorSets(vk::PipelineBindPoint::eCompute, *layout_, 0, set_, {});
    if (pushConstantBytes_ > 0) {
        commands.pushConstants<std::uint8_t>(
            *layout_, vk::ShaderStageFlagBits::eCompute, 0,
            {pushConstantBytes_, static_cast<const std::uint8_t*>(pushConstants)});
    }
    commands.dispatch(groupsX, groupsY, 1);
}

}  // namespace abf
