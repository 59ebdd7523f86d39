// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/validation.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <iostream>

namespace abf {
namespace {

constexpr const char* kLayer = "VK_LAYER_KHRONOS_validation";
std::atomic<std::uint64_t> messages{0};

VKAPI_ATTR VkBool32 VKAPI_CALL onMessage(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                         VkDebugUtilsMessageTypeFlagsEXT,
                                         const VkDebugUtilsMessengerCallbackDataEXT* data, void*) {
    ++messages;
    std::cerr << "Vulkan validation: " << data->pMessage << std::endl;
    return VK_FALSE;
}

}  // namespace

ValidationRequest::ValidationRequest(const vk::raii::Context& loader, bool wanted) {
    if (!wanted) return;
    const auto installed = loader.enumerateInstanceLayerProperties();
    active_ = std::any_of(installed.begin(), installed.end(),
                          [](const auto& layer) { return std::strcmp(layer.layerName, kLayer) == 0; });
    if (!active_) return;
    layers_ = {kLayer};
    extensions_ = {VK_EXT_DEBUG_UTILS_EXTENSION_NAME};
    for (const auto& extension : loader.enumerateInstanceExtensionProperties(std::string(kLayer))) {
        if (std::strcmp(extension.extensionName, VK_EXT_VALIDATION_FEATURES_EXTENSION_NAME) != 0) continue;
        extensions_.push_back(VK_EXT_VALIDATION_FEATURES_EXTENSION_NAME);
        features_.setEnabledValidationFeatures(synchronisation_);
    }
}

void ValidationRequest::addTo(vk::InstanceCreateInfo& create) const {
    if (!active_) return;
    create.setPEnabledLayerNames(layers_);
    create.setPEnabledExtensionNames(extensions_);
    if (extensions_.size() > 1) create.setPNext(&features_);
}

vk::raii::DebugUtilsMessengerEXT makeValidationMessenger(const vk::raii::Instance& instance) {
    using Severity = vk::DebugUtilsMessageSeverityFlagBitsEXT;
    using Type = vk::DebugUtilsMessageTypeFlagBitsEXT;
    return {instance,
            vk::DebugUtilsMessengerCreateInfoEXT({}, Severity::eWarning | Severity::eError,
                                                 Type::eValidation | Type::ePerformance, &onMessage)};
}

std::uint64_t validationMessageCount() {
    return messages;
}

}  // namespace abf
