// SPDX-License-Identifier: Apache-2.0
#include "gpu/device_list.h"

#include <vulkan/vulkan.h>

#include <memory>

namespace abf {
namespace {

std::string versionText(std::uint32_t version) {
    return std::to_string(VK_API_VERSION_MAJOR(version)) + "." + std::to_string(VK_API_VERSION_MINOR(version)) +
           "." + std::to_string(VK_API_VERSION_PATCH(version));
}

std::string kindText(VkPhysicalDeviceType type) {
    switch (type) {
        case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU: return "discrete";
        case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU: return "integrated";
        case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU: return "virtual";
        case VK_PHYSICAL_DEVICE_TYPE_CPU: return "software";
        default: return "other";
    }
}

}  // namespace

VulkanDeviceInfo describeVulkanDevice(VkPhysicalDevice device) {
    VkPhysicalDeviceDriverProperties driver{};
    driver.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &driver;
    vkGetPhysicalDeviceProperties2(device, &properties);
    const auto& core = properties.properties;
    std::string driverText = driver.driverName;
    if (driverText.empty()) driverText = versionText(core.driverVersion);
    else if (driver.driverInfo[0] != '\0') driverText += std::string(" ") + driver.driverInfo;
    return {core.deviceName, kindText(core.deviceType), versionText(core.apiVersion), driverText};
}

Result<std::vector<VulkanDeviceInfo>> listVulkanDevices() {
    VkApplicationInfo application{};
    application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    application.pApplicationName = "Anny Body Fitter";
    application.apiVersion = VK_API_VERSION_1_1;
    VkInstanceCreateInfo create{};
    create.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    create.pApplicationInfo = &application;
    VkInstance raw = VK_NULL_HANDLE;
    if (vkCreateInstance(&create, nullptr, &raw) != VK_SUCCESS) {
        return fail(ErrorCode::Device, "no Vulkan driver is installed.");
    }
    const auto destroy = [](VkInstance instance) { vkDestroyInstance(instance, nullptr); };
    const std::unique_ptr<VkInstance_T, decltype(destroy)> instance(raw, destroy);

    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance.get(), &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    if (count == 0 || vkEnumeratePhysicalDevices(instance.get(), &count, devices.data()) < VK_SUCCESS) {
        return fail(ErrorCode::Device, "no Vulkan device was found.");
    }
    std::vector<VulkanDeviceInfo> infos;
    for (std::uint32_t i = 0; i < count; ++i) infos.push_back(describeVulkanDevice(devices[i]));
    return infos;
}

}  // namespace abf
