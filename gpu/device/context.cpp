// SPDX-License-Identifier: Apache-2.0
#include "gpu/device/context.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstring>
#include <vector>

#include "gpu/device/preferred_device.h"
#include "gpu/device/validation.h"

namespace abf {
namespace {

constexpr std::string_view kShaderDigest =
#include "spirv/digest.inc"
    ;

/// The device's number when `text` is one.
std::optional<std::size_t> deviceNumber(const std::string& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string lowerCase(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// The chosen device among those of the machine.
Result<vk::raii::PhysicalDevice> chooseDevice(std::vector<vk::raii::PhysicalDevice> devices,
                                              const std::string& wanted) {
    const auto number = deviceNumber(wanted);
    std::int64_t best = -1;
    std::size_t chosen = 0;
    std::string names;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const std::string name = devices[i].getProperties().deviceName;
        names += (names.empty() ? "" : ", ") + std::to_string(i) + ": " + name;
        const bool meant = number ? *number == i : lowerCase(name).find(lowerCase(wanted)) != std::string::npos;
        if (!meant || deviceScore(devices[i]) <= best) continue;
        best = deviceScore(devices[i]);
        chosen = i;
    }
    if (best >= 0) return std::move(devices[chosen]);
    if (wanted.empty()) {
        return fail(ErrorCode::Device,
                    "No Vulkan device that can compute was found. Use the CPU (--backend cpu).");
    }
    return fail(ErrorCode::Device, "There is no Vulkan device \"" + wanted + "\" that can compute. Found: " + (names.empty() ? "none" : names) + ".");
}

DeviceFeatures probe(const vk::raii::PhysicalDevice& device) {
    DeviceFeatures result;
    const auto features = device.getFeatures();
    result.float64 = features.shaderFloat64 != VK_FALSE;
    result.int64 = features.shaderInt64 != VK_FALSE;
    result.int16 = features.shaderInt16 != VK_FALSE;
    const auto properties =
        device.getProperties2<vk::PhysicalDeviceProperties2, vk::PhysicalDeviceSubgroupProperties>();
    const auto& subgroup = properties.get<vk::PhysicalDeviceSubgroupProperties>();
    result.subgroupSize = subgroup.subgroupSize;
    result.subgroupArithmetic = (subgroup.supportedStages & vk::ShaderStageFlagBits::eCompute) &&
                                (subgroup.supportedOperations & vk::SubgroupFeatureFlagBits::eArithmetic);
    for (const auto& extension : device.enumerateDeviceExtensionProperties()) {
        result.memoryBudget |= std::strcmp(extension.extensionName, VK_EXT_MEMORY_BUDGET_EXTENSION_NAME) == 0;
    }
    return result;
}

}  // namespace

Result<VulkanDeviceInfo> preferredVulkanDevice(const VulkanOptions& options) {
    const auto instance = VulkanInstance::create(false);
    if (!instance) return propagate(instance);
    auto devices = instance->devices();
    if (!devices) return propagate(devices);
    const auto chosen = chooseDevice(std::move(*devices), options.device);
    if (!chosen) return propagate(chosen);
    return describeVulkanDevice(*chosen);
}

Error deviceError(const std::string& deviceName, const vk::SystemError& cause) {
    const int code = cause.code().value();
    if (code == static_cast<int>(vk::Result::eErrorOutOfDeviceMemory) ||
        code == static_cast<int>(vk::Result::eErrorOutOfHostMemory)) {
        return {ErrorCode::Device, "The Vulkan device " + deviceName +
                                       " has too little free memory. Close other programs that use it, or "
                                       "use the CPU (--backend cpu)."};
    }
    if (code == static_cast<int>(vk::Result::eErrorDeviceLost)) {
        return {ErrorCode::Device,
                "The Vulkan device " + deviceName + " stopped answering (" + cause.what() + ")."};
    }
    return {ErrorCode::Device, "The Vulkan device " + deviceName + " failed: " + cause.what() + "."};
}

Result<std::shared_ptr<const DeviceContext>> DeviceContext::create(const VulkanOptions& options) {
    auto instance = VulkanInstance::create(options.validation);
    if (!instance) return propagate(instance);
    auto devices = instance->devices();
    if (!devices) return propagate(devices);
    try {
        std::shared_ptr<DeviceContext> context(new DeviceContext());
        context->instance_.emplace(std::move(*instance));
        auto chosen = chooseDevice(std::move(*devices), options.device);
        if (!chosen) return propagate(chosen);
        context->physical_ = std::move(*chosen);
        context->createDevice(options);
        context->openPipelineCache(options.pipelineCacheDir);
        return std::shared_ptr<const DeviceContext>(std::move(context));
    } catch (const vk::SystemError& error) {
        return fail(ErrorCode::Device, std::string("The Vulkan device cannot be used (") + error.what() +
                                           "). Use the CPU (--backend cpu), or another device (--device).");
    }
}

void DeviceContext::createDevice(const VulkanOptions& options) {
    info_ = describeVulkanDevice(physical_);
    features_ = probe(physical_);
    queueFamily_ = *computeQueueFamily(physical_);
    const float priority = 1.0F;
    const vk::DeviceQueueCreateInfo queue({}, queueFamily_, 1, &priority);
    vk::PhysicalDeviceFeatures enabled;
    enabled.shaderFloat64 = features_.float64;
    enabled.shaderInt64 = features_.int64;
    enabled.shaderInt16 = features_.int16;
    std::vector<const char*> extensions;
    if (features_.memoryBudget) extensions.push_back(VK_EXT_MEMORY_BUDGET_EXTENSION_NAME);
    device_ = vk::raii::Device(physical_, vk::DeviceCreateInfo({}, queue, {}, extensions, &enabled));
    queue_ = vk::raii::Queue(device_, queueFamily_, 0);
    memory_ = physical_.getMemoryProperties();
    budget_.emplace(physical_, features_.memoryBudget, options.memoryLimit);
    limits_ = physical_.getProperties().limits;
    if (options.storageRangeLimit > 0) {
        limits_.maxStorageBufferRange = static_cast<std::uint32_t>(
            std::min<std::size_t>(limits_.maxStorageBufferRange, options.storageRangeLimit));
    }
}

void DeviceContext::openPipelineCache(const std::filesystem::path& folder) {
    const auto properties = physical_.getProperties();
    pipelineIdentity_ = {properties.vendorID, properties.deviceID, {}, kShaderDigest};
    std::copy_n(properties.pipelineCacheUUID.data(), pipelineIdentity_.uuid.size(),
                pipelineIdentity_.uuid.begin());
    std::vector<std::uint8_t> kept;
    if (!folder.empty()) {
        pipelineCacheFile_ = pipelineCachePath(folder, pipelineIdentity_);
        kept = readPipelineCache(pipelineCacheFile_, pipelineIdentity_);
    }
    pipelineBytesRead_ = kept.size();
    pipelineCache_ =
        vk::raii::PipelineCache(device_, vk::PipelineCacheCreateInfo({}, kept.size(), kept.data()));
}

void DeviceContext::savePipelineCache() const {
    if (pipelineCacheFile_.empty()) return;
    try {
        // The driver's data only grows.
        const auto content = pipelineCache_.getData();
        if (content.size() != pipelineBytesRead_)
            writePipelineCache(pipelineCacheFile_, pipelineIdentity_, content);
    } catch (const vk::SystemError&) {
        // As for a cache that cannot be written.
    }
}

DeviceContext::~DeviceContext() {
    if (*device_) savePipelineCache();
}

std::uint64_t DeviceContext::validationMessageCount() {
    return abf::validationMessageCount();
}

}  // namespace abf
