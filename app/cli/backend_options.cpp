// SPDX-License-Identifier: Apache-2.0
#include "app/cli/backend_options.h"

#include <map>

#include "core/base/cache_directory.h"

namespace abf::cli {

VulkanOptions BackendArguments::vulkanOptions() const {
    VulkanOptions options;
    options.device = device;
    options.pipelineCacheDir = cacheDirectory();
    return options;
}

void addDeviceOption(CLI::App& command, BackendArguments& arguments) {
    command.add_option(
        "--device", arguments.device,
        "Vulkan device: its number or part of its name, as `abf doctor` lists them (default: the best)");
}

void addBackendOptions(CLI::App& command, BackendArguments& arguments, const std::string& purpose) {
    static const std::map<std::string, Backend> backends = {
        {"auto", Backend::Auto}, {"cpu", Backend::Cpu}, {"vulkan", Backend::Vulkan}};
    command.add_option("--backend", arguments.backend, purpose)
        ->transform(CLI::CheckedTransformer(backends, CLI::ignore_case));
    addDeviceOption(command, arguments);
}

}  // namespace abf::cli
