// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace vk::raii {
class PhysicalDevice;
}

namespace abf {

/// A Vulkan device of this machine, for people to read.
struct VulkanDeviceInfo {
    std::string name;
    std::string kind;        ///< "discrete", "integrated", "virtual", "software", "other"
    std::string apiVersion;  ///< "1.3.239"
    std::string driver;      ///< driver name and version as the driver words it
};

/// All Vulkan devices, in the loader's order; the place in it is the number that VulkanOptions::device may
/// be. Error Device: no loader, no driver, or none found.
Result<std::vector<VulkanDeviceInfo>> listVulkanDevices();

/// The same of one device.
VulkanDeviceInfo describeVulkanDevice(const vk::raii::PhysicalDevice& device);

}  // namespace abf
