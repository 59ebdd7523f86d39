// SPDX-License-Identifier: Apache-2.0
#include "gpu/device_list.h"

#include "gpu/device/instance.h"

namespace abf {
namespace {

std::string versionText(std::uint32_t version) {
    return std::to_string(VK_API_VERSION_MAJOR(version)) + "." +
           std::to_string(VK_API_VERSION_MINOR(version)) + "." +
           std::to_string(VK_API_VERSION_PATCH(version));
}

std::string kindText(vk::PhysicalDeviceType type) {
    switch (type) {
        case vk::PhysicalDeviceType::eDiscreteGpu:
            return "discrete";
        case vk::PhysicalDeviceType::eIntegratedGpu:
            return "integrated";
        case vk::PhysicalDeviceType::eVirtualGpu:
            return "virtual";
        case vk::PhysicalDeviceType::eCpu:
            return "software";
        default:
            return "other";
    }
}

}  // namespace

VulkanDeviceInfo describeVulkanDevice(const vk::raii::PhysicalDevice& device) {
    const auto core = device.getProperties();
    std::string driver = versionText(core.driverVersion);
    // The driver's own words are a structure of version 1.2.
    if (core.apiVersion >= VK_API_VERSION_1_2) {
        const auto properties =
            device.getProperties2<vk::PhysicalDeviceProperties2, vk::PhysicalDeviceDriverProperties>();
        const auto& words = properties.get<vk::PhysicalDeviceDriverProperties>();
        if (words.driverName[0] != '\0')
            driver = std::string(words.driverName) + " " + std::string(words.driverInfo);
    }
    return {core.deviceName, kindText(core.deviceType), versionText(core.apiVersion), driver};
}

Result<std::vector<VulkanDeviceInfo>> listVulkanDevices() {
    const auto instance = VulkanInstance::create(false);
    if (!instance) return propagate(instance);
    const auto devices = instance->devices();
    if (!devices) return propagate(devices);
    if (devices->empty()) return fail(ErrorCode::Device, "No Vulkan device was found.");
    std::vector<VulkanDeviceInfo> infos;
    for (const auto& device : *devices) infos.push_back(describeVulkanDevice(device));
    return infos;
}

}  // namespace abf
