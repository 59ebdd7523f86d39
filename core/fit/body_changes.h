// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// The local changes that shape a body (girths and lengths, no faces, hands and feet), all symmetric: those
/// that a fit frees beside the phenotypes. Indices into localChangeLabels().
std::vector<int> bodyChanges(const BodyModel& model);

/// How far they usually lie from 0 (a standard deviation).
inline constexpr double kBodyChangeSigma = 0.25;

}  // namespace abf
