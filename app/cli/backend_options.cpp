// SPDX-License-Identifier: Apache-2.0
#include "app/cli/backend_options.h"

#include "core/base/cache_directory.h"
#include "gpu/device/preferred_device.h"

namespace abf::cli {

VulkanOptions BackendArguments::vulkanOptions() const {
    VulkanOptions options;
    options.device = device;
    options.pipelineCacheDir = cacheDirectory();
    return options;
}

Result<void> BackendArguments::check() const {
    if (backend != Backend::Vulkan && (backend == Backend::Cpu || device.empty())) return {};
    if (const auto found = preferredVulkanDevice(vulkanOptions()); !found) return propagate(found);
    return {};
}

void addDeviceOption(CLI::App& command, BackendArguments& arguments) {
    command.add_option(
        "--device", arguments.device,
        "Vulkan device: its number or part of its name, as `abf doctor` lists them (default: the best)");
}

void addBackendOptions(CLI::App& command, BackendArguments& arguments, const std::string& purpose) {
    command
        .add_option_function<std::string>(
            "--backend",
            [&arguments](const std::string& text) {
                const auto backend = backendFromText(text);
                if (!backend)
                    throw CLI::ValidationError("--backend is auto, cpu or vulkan, not \"" + text + "\"");
                arguments.backend = *backend;
            },
            purpose)
        ->type_name("NAME");
    addDeviceOption(command, arguments);
}

}  // namespace abf::cli
