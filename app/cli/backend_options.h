// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>

#include "gpu/device/options.h"
#include "gpu/evaluator_choice.h"

namespace abf::cli {

/// What --backend and --device say.
struct BackendArguments {
    Backend backend = Backend::Auto;
    std::string device;

    /// The device with the user's cache folder.
    VulkanOptions vulkanOptions() const;
    /// Whether a device that is asked for exists. Quick; to be called before any work. Errors: Device.
    Result<void> check() const;
};

/// Adds --device; `arguments` must live as long as the command.
void addDeviceOption(CLI::App& command, BackendArguments& arguments);
/// Adds --backend and --device.
void addBackendOptions(CLI::App& command, BackendArguments& arguments, const std::string& purpose);

}  // namespace abf::cli
