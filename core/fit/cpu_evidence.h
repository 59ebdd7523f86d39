// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/fit/evidence.h"

namespace abf {

class FitGeometry;

/// The reference evaluator, in double. `geometry` must outlive it. Nothing allocates after the first call of
/// each kind that follows a begin().
std::unique_ptr<EvidenceEvaluator> makeCpuEvidence(const FitGeometry& geometry);

}  // namespace abf
