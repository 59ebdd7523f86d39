// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/body/body_model.h"
#include "core/fit/evidence.h"
#include "core/fit/evidence_factory.h"
#include "gpu/device/options.h"
#include "gpu/fit/fit_tables.h"

namespace abf {

/// The terms of a fit evaluated on a Vulkan device: the twin of makeCpuEvidence() in float32 (bones in double
/// where the device has it). Body coordinates count from the root bone's head and pixels from the principal
/// point, so that float32 keeps points to a few 1e-7 m wherever the person stands. A call is one submission
/// (many candidates take more where the memory or a slow device asks for it); it reads back the normal
/// equations or costs of each view and nothing else. A call that fails with a Device error leaves the
/// evaluator unusable; make another. One thread at a time; evaluators that share tables may run on different
/// threads. Errors: Device.
Result<std::unique_ptr<EvidenceEvaluator>> makeVulkanEvidence(std::shared_ptr<const FitTables> tables);

/// Evaluators of a model on the device that `options` choose. Device and tables are made at the first call
/// and shared by all evaluators (all geometries of a model have the same landmarks) as long as the device
/// works; after a failure the next call makes them anew. Any thread.
EvidenceFactory vulkanEvidenceFactory(std::shared_ptr<const BodyModel> model, VulkanOptions options);

}  // namespace abf
