// SPDX-License-Identifier: Apache-2.0
#include "gpu/evaluator_choice.h"

#include "gpu/vulkan_body_evaluator.h"

namespace abf {

Result<std::unique_ptr<BodyEvaluator>> makeBodyEvaluator(std::shared_ptr<const BodyModel> model, Backend backend,
                                                         const VulkanOptions& options) {
    if (backend == Backend::Vulkan) return makeVulkanBodyEvaluator(std::move(model), options);
    return makeCpuBodyEvaluator(std::move(model));
}

}  // namespace abf
