// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vulkan/vulkan_raii.hpp>

#include "core/base/result.h"
#include "gpu/device/options.h"
#include "gpu/device_list.h"

namespace abf {

/// What the device can do beyond Vulkan 1.1's minimum; enabled where present.
struct DeviceFeatures {
    bool float64 = false;  ///< doubles in shaders
};

/// One logical Vulkan 1.1 device with one compute queue. Shared by all evaluators of a device; the queue is used by one
/// thread at a time (Submission serialises). Nothing of it throws across this interface except where noted:
/// vk::raii calls made through device() throw vk::SystemError, which callers turn into an Error with deviceError().
class DeviceContext {
  public:
    /// Errors: Device (no loader, no driver, no device of that name, no compute queue).
    static Result<std::shared_ptr<const DeviceContext>> create(const VulkanOptions& options);
    ~DeviceContext();
    DeviceContext(const DeviceContext&) = delete;
    DeviceContext& operator=(const DeviceContext&) = delete;

    const VulkanDeviceInfo& info() const { return info_; }
    bool isSoftware() const { return info_.kind == "software"; }
    const vk::raii::Device& device() const { return device_; }
    const vk::raii::Queue& queue() const { return queue_; }
    std::uint32_t queueFamily() const { return queueFamily_; }
    const vk::raii::PipelineCache& pipelineCache() const { return pipelineCache_; }
    const vk::PhysicalDeviceMemoryProperties& memory() const { return memory_; }
    const vk::PhysicalDeviceLimits& limits() const { return limits_; }
    const DeviceFeatures& features() const { return features_; }

    /// Messages of the validation layers since the program started (0 without the layers).
    static std::uint64_t validationMessageCount();

  private:
    DeviceContext() = default;
    void savePipelineCache() const;

    vk::raii::Context loader_;
    vk::raii::Instance instance_{nullptr};
    vk::raii::DebugUtilsMessengerEXT messenger_{nullptr};
    vk::raii::PhysicalDevice physical_{nullptr};
    vk::raii::Device device_{nullptr};
    vk::raii::Queue queue_{nullptr};
    vk::raii::PipelineCache pipelineCache_{nullptr};
    std::uint32_t queueFamily_ = 0;
    vk::PhysicalDeviceMemoryProperties memory_;
    vk::PhysicalDeviceLimits limits_;
    DeviceFeatures features_;
    VulkanDeviceInfo info_;
    std::filesystem::path pipelineCacheFile_;
};

/// The sentence for a failed Vulkan call.
Error deviceError(const std::string& deviceName, const vk::SystemError& cause);

}  // namespace abf
