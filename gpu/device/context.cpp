// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/context.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <iostream>
#include <optional>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/mapped_file.h"

namespace abf {
namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";
std::atomic<std::uint64_t> validationMessages{0};

VKAPI_ATTR VkBool32 VKAPI_CALL onValidationMessage(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                                   VkDebugUtilsMessageTypeFlagsEXT,
                                                   const VkDebugUtilsMessengerCallbackDataEXT* data, void*) {
    ++validationMessages;
    std::cerr << "Vulkan validation: " << data->pMessage << std::endl;
    return VK_FALSE;
}

bool hasValidation(const vk::raii::Context& loader) {
    const auto layers = loader.enumerateInstanceLayerProperties();
    return std::any_of(layers.begin(), layers.end(),
                       [](const auto& layer) { return std::strcmp(layer.layerName, kValidationLayer) == 0; });
}

std::optional<std::uint32_t> computeQueueFamily(const vk::raii::PhysicalDevice& device) {
    const auto families = device.getQueueFamilyProperties();
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < families.size(); ++i) {
        if (!(families[i].queueFlags & vk::QueueFlagBits::eCompute)) continue;
        // A family for compute alone runs beside the desktop's drawing.
        if (!(families[i].queueFlags & vk::QueueFlagBits::eGraphics)) return i;
        if (!found) found = i;
    }
    return found;
}

/// Higher is better; devices that cannot compute score below zero.
std::int64_t score(const vk::raii::PhysicalDevice& device) {
    const auto properties = device.getProperties();
    if (properties.apiVersion < VK_API_VERSION_1_1 || !computeQueueFamily(device)) return -1;
    std::int64_t kind = 0;
    switch (properties.deviceType) {
        case vk::PhysicalDeviceType::eDiscreteGpu: kind = 4; break;
        case vk::PhysicalDeviceType::eIntegratedGpu: kind = 3; break;
        case vk::PhysicalDeviceType::eVirtualGpu: kind = 2; break;
        case vk::PhysicalDeviceType::eCpu: kind = 1; break;
        default: break;
    }
    std::int64_t megabytes = 0;
    const auto memory = device.getMemoryProperties();
    for (std::uint32_t i = 0; i < memory.memoryHeapCount; ++i) {
        if (memory.memoryHeaps[i].flags & vk::MemoryHeapFlagBits::eDeviceLocal) {
            megabytes = std::max(megabytes, static_cast<std::int64_t>(memory.memoryHeaps[i].size >> 20));
        }
    }
    return (kind << 40) + megabytes;
}

std::string hex(const std::array<std::uint8_t, VK_UUID_SIZE>& bytes) {
    std::string text;
    for (const auto byte : bytes) {
        constexpr char kDigits[] = "0123456789abcdef";
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

}  // namespace

Error deviceError(const std::string& deviceName, const vk::SystemError& cause) {
    return {ErrorCode::Device, "The Vulkan device " + deviceName + " failed: " + cause.what() + "."};
}

Result<std::shared_ptr<const DeviceContext>> DeviceContext::create(const VulkanOptions& options) {
    try {
        std::shared_ptr<DeviceContext> context(new DeviceContext());
        const vk::ApplicationInfo application("Anny Body Fitter", 1, nullptr, 0, VK_API_VERSION_1_1);
        vk::InstanceCreateInfo create({}, &application);
        const bool validate = options.validation && hasValidation(context->loader_);
        const char* extension = VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
        if (validate) {
            create.setPEnabledLayerNames(kValidationLayer);
            create.setPEnabledExtensionNames(extension);
        }
        context->instance_ = vk::raii::Instance(context->loader_, create);
        if (validate) {
            using Severity = vk::DebugUtilsMessageSeverityFlagBitsEXT;
            using Type = vk::DebugUtilsMessageTypeFlagBitsEXT;
            const vk::DebugUtilsMessengerCreateInfoEXT messenger(
                {}, Severity::eWarning | Severity::eError, Type::eValidation | Type::ePerformance, &onValidationMessage);
            context->messenger_ = vk::raii::DebugUtilsMessengerEXT(context->instance_, messenger);
        }

        std::int64_t best = -1;
        std::string names;
        for (auto& device : vk::raii::PhysicalDevices(context->instance_)) {
            const std::string name = device.getProperties().deviceName;
            names += (names.empty() ? "" : ", ") + name;
            if (name.find(options.device) == std::string::npos || score(device) <= best) continue;
            best = score(device);
            context->physical_ = std::move(device);
        }
        if (best < 0) {
            if (!options.device.empty()) {
                return fail(ErrorCode::Device, "No Vulkan device named \"" + options.device + "\" can compute. Found: " +
                                                   (names.empty() ? "none" : names) + ".");
            }
            return fail(ErrorCode::Device, "No Vulkan device that can compute was found. Use the CPU (--backend cpu).");
        }
        context->queueFamily_ = *computeQueueFamily(context->physical_);
        const float priority = 1.0F;
        const vk::DeviceQueueCreateInfo queue({}, context->queueFamily_, 1, &priority);
        vk::PhysicalDeviceFeatures features;
        features.shaderFloat64 = context->physical_.getFeatures().shaderFloat64;
        context->features_.float64 = features.shaderFloat64 != VK_FALSE;
        context->device_ = vk::raii::Device(context->physical_, vk::DeviceCreateInfo({}, queue, {}, {}, &features));
        context->queue_ = vk::raii::Queue(context->device_, context->queueFamily_, 0);
        context->memory_ = context->physical_.getMemoryProperties();
        const auto properties = context->physical_.getProperties2<vk::PhysicalDeviceProperties2, vk::PhysicalDeviceDriverProperties>();
        const auto& core = properties.get<vk::PhysicalDeviceProperties2>().properties;
        context->limits_ = core.limits;
        context->info_ = describeVulkanDevice(*context->physical_);

        std::vector<std::byte> cached;
        if (!options.pipelineCacheDir.empty()) {
            context->pipelineCacheFile_ = options.pipelineCacheDir / ("pipelines-" + hex(core.pipelineCacheUUID) + ".bin");
            if (const auto file = MappedFile::open(context->pipelineCacheFile_)) {
                cached.assign(file->bytes().begin(), file->bytes().end());
            }
        }
        context->pipelineCache_ = vk::raii::PipelineCache(
            context->device_, vk::PipelineCacheCreateInfo({}, cached.size(), cached.data()));
        return std::shared_ptr<const DeviceContext>(std::move(context));
    } catch (const vk::SystemError& error) {
        return fail(ErrorCode::Device, std::string("No Vulkan driver works on this machine (") + error.what() +
                                           "). Use the CPU (--backend cpu), or install a Vulkan driver.");
    } catch (const std::runtime_error&) {
        return fail(ErrorCode::Device, "The Vulkan loader (libvulkan.so.1) is missing. Use the CPU (--backend cpu), or install libvulkan1.");
    }
}

void DeviceContext::savePipelineCache() const {
    if (pipelineCacheFile_.empty()) return;
    try {
        const auto content = pipelineCache_.getData();
        std::error_code ignored;
        std::filesystem::create_directories(pipelineCacheFile_.parent_path(), ignored);
        // A cache that cannot be written costs a little time at the next start and nothing else.
        (void)writeFileAtomically(pipelineCacheFile_, std::as_bytes(std::span(content)));
    } catch (const vk::SystemError&) {
    }
}

DeviceContext::~DeviceContext() {
    if (*device_) savePipelineCache();
}

std::uint64_t DeviceContext::validationMessageCount() { return validationMessages; }

}  // namespace abf
