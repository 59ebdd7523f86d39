// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace abf {

/// How a Vulkan device is chosen and used.
struct VulkanOptions {
    std::string device;                       ///< part of the device's name; empty: the best score
    bool validation = false;                  ///< load the Khronos validation layer where it is installed
    std::filesystem::path pipelineCacheDir;   ///< where compiled pipelines are kept; empty: nowhere
};

}  // namespace abf
