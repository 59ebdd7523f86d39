// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/body/body_evaluator.h"
#include "core/body/skeleton.h"

namespace abf {

/// Fills the bone matrices of `out` (P_b, W_b, T_b) from a skeleton; every evaluator's bones come from here.
void writeBoneMatrices(const RestSkeleton& rest, const PosedSkeleton& posed, EvaluatedBody& out);

}  // namespace abf
