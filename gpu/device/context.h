// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vulkan/vulkan_raii.hpp>

#include "core/base/result.h"
#include "gpu/device/instance.h"
#include "gpu/device/memory_budget.h"
#include "gpu/device/options.h"
#include "gpu/device/pipeline_cache_file.h"
#include "gpu/device_list.h"

namespace abf {

/// What the device offers beyond Vulkan 1.1 core, probed; what needs enabling is enabled.
struct DeviceFeatures {
    bool float64 = false;  ///< doubles in shaders
    bool int64 = false, int16 = false;
    bool memoryBudget = false;  ///< the driver tells how much memory is free
    std::uint32_t subgroupSize = 1;
    bool subgroupArithmetic = false;  ///< subgroupAdd and the like in compute shaders
};

/// One logical Vulkan 1.1 device with one compute queue. Shared by all evaluators of a device; Submission
/// serialises their use of the queue. Nothing of it throws across this interface except where noted: vk::raii
/// calls made through device() throw vk::SystemError, which callers turn into an Error with deviceError().
class DeviceContext {
  public:
    /// Errors: Device (no loader, no driver, no such device, no compute queue).
    static Result<std::shared_ptr<const DeviceContext>> create(const VulkanOptions& options);
    ~DeviceContext();
    DeviceContext(const DeviceContext&) = delete;
    DeviceContext& operator=(const DeviceContext&) = delete;

    const VulkanDeviceInfo& info() const { return info_; }
    const DeviceFeatures& features() const { return features_; }
    bool isSoftware() const { return info_.kind == "software"; }
    /// The validation layer watches this device.
    bool validated() const { return instance_->validated(); }
    const vk::raii::Device& device() const { return device_; }
    const vk::raii::Queue& queue() const { return queue_; }
    /// Held while something is submitted to the queue.
    std::mutex& queueMutex() const { return queueMutex_; }
    std::uint32_t queueFamily() const { return queueFamily_; }
    const vk::raii::PipelineCache& pipelineCache() const { return pipelineCache_; }
    const vk::PhysicalDeviceMemoryProperties& memory() const { return memory_; }
    const vk::PhysicalDeviceLimits& limits() const { return limits_; }
    /// Booked by BufferArena.
    MemoryBudget& memoryBudget() const { return *budget_; }

    /// Messages of the validation layers since the program started (0 without the layers).
    static std::uint64_t validationMessageCount();

  private:
    DeviceContext() = default;
    void createDevice(const VulkanOptions& options);
    void openPipelineCache(const std::filesystem::path& folder);
    void savePipelineCache() const;

    std::optional<VulkanInstance> instance_;
    vk::raii::PhysicalDevice physical_{nullptr};
    vk::raii::Device device_{nullptr};
    vk::raii::Queue queue_{nullptr};
    mutable std::mutex queueMutex_;
    vk::raii::PipelineCache pipelineCache_{nullptr};
    std::uint32_t queueFamily_ = 0;
    vk::PhysicalDeviceMemoryProperties memory_;
    vk::PhysicalDeviceLimits limits_;
    VulkanDeviceInfo info_;
    DeviceFeatures features_;
    mutable std::optional<MemoryBudget> budget_;
    PipelineCacheIdentity pipelineIdentity_;
    std::filesystem::path pipelineCacheFile_;  ///< empty: not kept
    std::size_t pipelineBytesRead_ = 0;
};

/// The sentence for a failed Vulkan call.
Error deviceError(const std::string& deviceName, const vk::SystemError& cause);

}  // namespace abf
