// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/body_model.h"
#include "core/fit/evidence_factory.h"
#include "gpu/device/options.h"
#include "gpu/evaluator_choice.h"

namespace abf {

/// Where the iterations of fits are computed: for FitOptions::evidence. Empty (the CPU) for Cpu, and for Auto
/// where the device is a software one or where an iteration, measured once a machine and kept in the cache
/// folder, is not faster on it. Errors: Device, for Vulkan without a usable device, and for Auto with a
/// device asked for that is not there.
Result<EvidenceFactory> chooseEvidence(const std::shared_ptr<const BodyModel>& model, Backend backend,
                                       const VulkanOptions& options);

/// The same, chosen by the first fit that asks instead of now, which may take a second, and for all later
/// ones. What goes wrong is the error of every call.
EvidenceFactory evidenceChosenLater(std::shared_ptr<const BodyModel> model, Backend backend,
                                    VulkanOptions options);

}  // namespace abf
