// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>
#include <vulkan/vulkan_raii.hpp>

namespace abf {

/// The Khronos validation layer, with synchronisation validation where its version has it. Messages go to
/// standard error and are counted. Must outlive the call that creates the instance.
class ValidationRequest {
  public:
    /// Inactive when not `wanted` or not installed.
    ValidationRequest(const vk::raii::Context& loader, bool wanted);
    bool active() const { return active_; }
    /// Adds layer, extensions and settings to what an instance is created from.
    void addTo(vk::InstanceCreateInfo& create) const;

  private:
    bool active_ = false;
    std::vector<const char*> layers_, extensions_;
    vk::ValidationFeatureEnableEXT synchronisation_ =
        vk::ValidationFeatureEnableEXT::eSynchronizationValidation;
    vk::ValidationFeaturesEXT features_;
};

/// Counts warnings and errors of an instance that was created with an active request.
vk::raii::DebugUtilsMessengerEXT makeValidationMessenger(const vk::raii::Instance& instance);

/// Messages of all instances since the program started. Any thread.
std::uint64_t validationMessageCount();

}  // namespace abf
