// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/base/result.h"
#include "core/export/fit_document.h"

namespace abf {

/// Locks by name: a phenotype, a local change, or a bone as "bone:upperarm01.L" or a measure as
/// "measure:waist". InvalidArgument names what
/// the model does not have, and the nearest that it has.
Result<FitDocument::Locks> locksFromNames(const BodyModel& model, std::span<const std::string> names);

/// Adds `more`; nothing stands twice.
void addLocks(FitDocument::Locks& locks, const FitDocument::Locks& more);
void removeLocks(FitDocument::Locks& locks, const FitDocument::Locks& fewer);

/// Holds what is locked at its value in `shape`; what is held already keeps its value.
void applyLocks(const FitDocument::Locks& locks, const BodyShape& shape, FitProblem& problem);

}  // namespace abf
