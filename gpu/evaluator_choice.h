// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "gpu/device/options.h"
#include "gpu/device_list.h"
#include "gpu/backend_times.h"

namespace abf {

/// Where bodies are evaluated. Auto is the faster one of this machine.
enum class Backend { Auto, Cpu, Vulkan };

/// "auto", "cpu", "vulkan"
std::string_view backendText(Backend backend);
std::optional<Backend> backendFromText(std::string_view text);

/// The faster backend for a device: the CPU where the device is a software one (it would be the CPU in
/// disguise), else by `measure`, whose result is kept in `file` for this device, driver and program (an empty
/// path: not kept). The CPU too when measuring fails.
Backend fasterBackend(const VulkanDeviceInfo& device, const std::filesystem::path& file,
                      const std::function<Result<BackendTimes>()>& measure);

/// Cpu or Vulkan for any choice. Auto may measure, once a machine: about a tenth of a second. Error Device:
/// Auto with a device asked for that is not there. (Auto without a device is Cpu.)
Result<Backend> resolveBackend(Backend backend, const std::shared_ptr<const BodyModel>& model,
                               const VulkanOptions& options);

/// The evaluator of rig and topology `anny` for a choice; backendName() tells which it became. Vulkan without
/// a usable device is a Device error, not a silent substitute; a device that fails later is one
/// (ResilientEvaluator).
Result<std::unique_ptr<BodyEvaluator>> makeBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                         Backend backend, const VulkanOptions& options = {});

/// What the user should know of an evaluator made here, once: that its device failed and the CPU has taken
/// over.
std::optional<std::string> takeNotice(BodyEvaluator& evaluator);

}  // namespace abf
