// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "gpu/device/options.h"

namespace abf {

/// Where bodies are evaluated. Auto is the CPU: for one body at a time it is the faster one on every machine
/// without a discrete GPU, and bodies are needed one at a time.
enum class Backend { Auto, Cpu, Vulkan };

/// The evaluator of rig and topology `anny` for a choice. There is no fallback: Vulkan without a usable device is
/// a Device error.
Result<std::unique_ptr<BodyEvaluator>> makeBodyEvaluator(std::shared_ptr<const BodyModel> model, Backend backend,
                                                         const VulkanOptions& options = {});

}  // namespace abf
