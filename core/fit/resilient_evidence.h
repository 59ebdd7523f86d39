// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/fit/evidence.h"
#include "core/fit/evidence_factory.h"

namespace abf {

/// An evaluator that outlives its device. When making it or a call fails, it is made anew and the call
/// repeated; when that fails too, or a later call does, the CPU takes over for good, from the same state, and
/// takeNotice() tells so once. Its calls never fail for want of a device.
std::unique_ptr<EvidenceEvaluator> makeResilientEvidence(const EvidenceFactory& factory,
                                                         const FitGeometry& geometry);

}  // namespace abf
