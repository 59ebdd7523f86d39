// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace abf {

#ifdef ABF_VULKAN_VALIDATION
inline constexpr bool kValidationByDefault = true;  ///< builds with debug information
#else
inline constexpr bool kValidationByDefault = false;
#endif

/// How a Vulkan device is chosen and used.
struct VulkanOptions {
    std::string device;  ///< its number in listVulkanDevices() or part of its name; empty: the best score
    bool validation = kValidationByDefault;  ///< load the Khronos validation layer where it is installed
    std::filesystem::path pipelineCacheDir;  ///< where compiled pipelines are kept; empty: nowhere
    std::size_t memoryLimit = 0;  ///< most bytes that all arenas of the device take together; 0: what is free
    std::size_t storageRangeLimit =
        0;  ///< most bytes a shader may see of one buffer; 0: the device's own limit
};

}  // namespace abf
