// SPDX-License-Identifier: Apache-2.0
#include "gpu/evaluator_choice.h"

#include <array>
#include <utility>

#include "gpu/device/preferred_device.h"
#include "gpu/resilient_evaluator.h"
#include "gpu/vulkan_body_evaluator.h"

namespace abf {
namespace {

constexpr std::array<std::pair<Backend, std::string_view>, 3> kTexts = {
    {{Backend::Auto, "auto"}, {Backend::Cpu, "cpu"}, {Backend::Vulkan, "vulkan"}}};

}  // namespace

std::string_view backendText(Backend backend) {
    for (const auto& [value, text] : kTexts) {
        if (value == backend) return text;
    }
    return {};
}

std::optional<Backend> backendFromText(std::string_view text) {
    for (const auto& [value, name] : kTexts) {
        if (name == text) return value;
    }
    return std::nullopt;
}

Backend fasterBackend(const VulkanDeviceInfo& device, const std::filesystem::path& file,
                      const std::function<Result<BackendTimes>()>& measure) {
    if (device.kind == "software") return Backend::Cpu;
    const BackendTimesKey key{device.name, device.driver, ABF_VERSION};
    std::optional<BackendTimes> times;
    if (!file.empty()) times = recallBackendTimes(file, key);
    if (!times) {
        const auto measured = measure();
        if (!measured) return Backend::Cpu;
        times = *measured;
        if (!file.empty()) rememberBackendTimes(file, key, *times);
    }
    return times->deviceMs < times->cpuMs ? Backend::Vulkan : Backend::Cpu;
}

Result<Backend> resolveBackend(Backend backend, const std::shared_ptr<const BodyModel>& model,
                               const VulkanOptions& options) {
    if (backend != Backend::Auto) return backend;
    const auto device = preferredVulkanDevice(options);
    if (!device) {
        if (!options.device.empty()) return propagate(device);
        return Backend::Cpu;
    }
    const auto measure = [&]() -> Result<BackendTimes> {
        const auto onDevice = makeVulkanBodyEvaluator(model, options);
        if (!onDevice) return propagate(onDevice);
        const auto onCpu = makeCpuBodyEvaluator(model);
        return measureForwardPass(*onCpu, **onDevice);
    };
    const auto file = options.pipelineCacheDir.empty() ? std::filesystem::path()
                                                       : options.pipelineCacheDir / "forward-times.json";
    return fasterBackend(*device, file, measure);
}

Result<std::unique_ptr<BodyEvaluator>> makeBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                         Backend backend, const VulkanOptions& options) {
    const auto resolved = resolveBackend(backend, model, options);
    if (!resolved) return propagate(resolved);
    if (*resolved == Backend::Cpu) return makeCpuBodyEvaluator(std::move(model));
    auto evaluator = ResilientEvaluator::create(
        model, [model, options] { return makeVulkanBodyEvaluator(model, options); });
    if (!evaluator) return propagate(evaluator);
    return std::move(*evaluator);
}

std::optional<std::string> takeNotice(BodyEvaluator& evaluator) {
    auto* resilient = dynamic_cast<ResilientEvaluator*>(&evaluator);
    return resilient != nullptr ? resilient->takeNotice() : std::nullopt;
}

}  // namespace abf
