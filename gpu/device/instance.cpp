// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/instance.h"

#include <algorithm>

#include "gpu/device/validation.h"

namespace abf {

Result<VulkanInstance> VulkanInstance::create(bool validation) {
    VulkanInstance result;
    try {
        result.loader_.emplace();
    } catch (const std::runtime_error&) {
        return fail(ErrorCode::Device,
                    "The Vulkan loader (libvulkan.so.1) is missing. Use the CPU (--backend cpu), or install "
                    "libvulkan1.");
    }
    try {
        const ValidationRequest validate(*result.loader_, validation);
        const vk::ApplicationInfo application("Anny Body Fitter", 1, nullptr, 0, VK_API_VERSION_1_1);
        vk::InstanceCreateInfo create({}, &application);
        validate.addTo(create);
        result.instance_ = vk::raii::Instance(*result.loader_, create);
        if (validate.active()) result.messenger_ = makeValidationMessenger(result.instance_);
        return result;
    } catch (const vk::SystemError& error) {
        return fail(ErrorCode::Device, std::string("No Vulkan driver works on this machine (") +
                                           error.what() +
                                           "). Use the CPU (--backend cpu), or install a Vulkan driver.");
    }
}

Result<std::vector<vk::raii::PhysicalDevice>> VulkanInstance::devices() const {
    try {
        return vk::raii::PhysicalDevices(instance_);
    } catch (const vk::SystemError& error) {
        return fail(ErrorCode::Device, std::string("The Vulkan drivers do not name their devices (") +
                                           error.what() +
                                           "). Use the CPU (--backend cpu), or reinstall the Vulkan driver.");
    }
}

std::optional<std::uint32_t> computeQueueFamily(const vk::raii::PhysicalDevice& device) {
    const auto families = device.getQueueFamilyProperties();
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < families.size(); ++i) {
        if (!(families[i].queueFlags & vk::QueueFlagBits::eCompute)) continue;
        if (!(families[i].queueFlags & vk::QueueFlagBits::eGraphics)) return i;
        if (!found) found = i;
    }
    return found;
}

std::int64_t deviceScore(const vk::raii::PhysicalDevice& device) {
    const auto properties = device.getProperties();
    if (properties.apiVersion < VK_API_VERSION_1_1 || !computeQueueFamily(device)) return -1;
    std::int64_t kind = 0;
    switch (properties.deviceType) {
        case vk::PhysicalDeviceType::eDiscreteGpu:
            kind = 4;
            break;
        case vk::PhysicalDeviceType::eIntegratedGpu:
            kind = 3;
            break;
        case vk::PhysicalDeviceType::eVirtualGpu:
            kind = 2;
            break;
        case vk::PhysicalDeviceType::eCpu:
            kind = 1;
            break;
        default:
            break;
    }
    std::int64_t megabytes = 0;
    const auto memory = device.getMemoryProperties();
    for (std::uint32_t i = 0; i < memory.memoryHeapCount; ++i) {
        if (memory.memoryHeaps[i].flags & vk::MemoryHeapFlagBits::eDeviceLocal) {
            megabytes = std::max(megabytes, static_cast<std::int64_t>(memory.memoryHeaps[i].size >> 20));
        }
    }
    return (kind << 40) + megabytes;
}

}  // namespace abf
