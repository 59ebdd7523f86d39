// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>
#include <vulkan/vulkan_raii.hpp>

#include "core/base/result.h"

namespace abf {

/// Vulkan's loader, opened at run time so that the program starts without it, and an instance of version 1.1.
class VulkanInstance {
  public:
    /// Errors: Device (no loader, no driver).
    static Result<VulkanInstance> create(bool validation);

    const vk::raii::Instance& handle() const { return instance_; }
    /// The validation layer is loaded.
    bool validated() const { return *messenger_ != vk::DebugUtilsMessengerEXT{}; }
    /// In the loader's order; may be empty. Error: Device.
    Result<std::vector<vk::raii::PhysicalDevice>> devices() const;

  private:
    friend class DeviceContext;
    VulkanInstance() = default;

    std::optional<vk::raii::Context> loader_;
    vk::raii::Instance instance_{nullptr};
    vk::raii::DebugUtilsMessengerEXT messenger_{nullptr};
};

/// The queue family to compute with: one for compute alone if there is one, as it runs beside the desktop's
/// drawing.
std::optional<std::uint32_t> computeQueueFamily(const vk::raii::PhysicalDevice& device);

/// How suitable a device is: its kind first, then its memory. Below zero: not at all.
std::int64_t deviceScore(const vk::raii::PhysicalDevice& device);

}  // namespace abf
