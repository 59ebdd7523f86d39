// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/measure/body_measurer.h"
#include "core/measure/measure_sites.h"
#include "core/measure/point_gradient.h"
#include "core/measure/rest_body.h"

namespace abf {

using MeasureGradients = std::array<PointGradient, kMeasureCount>;

/// By measure.
using MeasuresWanted = std::array<bool, kMeasureCount>;

/// What a tape, a ruler and a calliper read on a body: the stature and the wanted lengths, girths and heights; the
/// other values are 0. Where `gradients` is not null, adds their derivatives by points of the body.
MeasureValues takeLengths(const MeasureSites& sites, const RestBody& body, const MeasuresWanted& wanted,
                          MeasureGradients* gradients);

/// The lines behind them.
std::vector<TapeLine> tapeLines(const MeasureSites& sites, const RestBody& body);

}  // namespace abf
