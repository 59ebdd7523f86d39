// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_evaluator.h"
#include "gpu/device/context.h"
#include "gpu/device/options.h"

namespace abf {

/// The Vulkan twin of the CPU evaluator for rig and topology `anny`: bones and shape weights come from the
/// same CPU code, vertices from the device in float32 (within 2e-6 m of the CPU, see ForwardPass). evaluate()
/// returns Device errors and leaves `out` alone then. Errors of these functions: Device.
Result<std::unique_ptr<BodyEvaluator>> makeVulkanBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                               const VulkanOptions& options);
/// On a device that is open already.
Result<std::unique_ptr<BodyEvaluator>> makeVulkanBodyEvaluator(std::shared_ptr<const BodyModel> model,
                                                               std::shared_ptr<const DeviceContext> context);

}  // namespace abf
