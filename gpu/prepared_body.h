// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/body/shape_blend.h"
#include "core/body/skeleton.h"
#include "gpu/kernels/forward_pass.h"

namespace abf {

/// What the device needs of one body, made on the CPU by the code that the CPU evaluator uses.
struct PreparedBody {
    BlendPlan plan;
    RestSkeleton rest;
    PosedSkeleton posed;
    std::vector<kernels::BoneLever> levers;
};

/// Turns parameters into prepared bodies of rig `anny`. One thread at a time.
class BodyPreparation {
  public:
    explicit BodyPreparation(std::shared_ptr<const BodyModel> model);

    /// Error: InvalidArgument as BodyEvaluator::evaluate. With `sameShape` the plan and the rest skeleton in
    /// `out` are taken as they are.
    Result<void> prepare(const BodyShape& shape, const BodyPose& pose, bool sameShape, PreparedBody& out);

  private:
    std::shared_ptr<const BodyModel> model_;
    Skeleton skeleton_;
    BlendPlanner planner_;
    std::vector<ShapeWeight> weights_;
};

}  // namespace abf
