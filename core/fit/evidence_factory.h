// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "core/base/result.h"

namespace abf {

class EvidenceEvaluator;
class FitGeometry;

/// Makes an evaluator for one fit (evidence.h), on the fit's thread; any number of fits may call it at once.
/// The geometry outlives what is made. Errors: Device.
using EvidenceFactory =
    std::function<Result<std::unique_ptr<EvidenceEvaluator>>(const FitGeometry& geometry)>;

}  // namespace abf
