// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/body/body_points.h"
#include "core/fit/body_state.h"

namespace abf {

/// How a solver's step moves a body. A step is [phenotypes, local changes | clothing | view 0 | view 1 ...], a
/// view's part being its pose and then its ln(focal length). Clothing is not thinner than nothing. Facial actions are not solved for. The local changes of
/// a state must have the model's size where any is free.

struct Interval {
    double lower, upper;
    bool operator==(const Interval&) const = default;
};

/// Per free shape parameter the range in which it is solved for: of a phenotype the interval between two
/// anchors that holds its present value, since the body is smooth in there and has a kink at the anchor
/// (muscle and weight at 0.5, age at its thirds); of a local change [-1, 1]. An anchor belongs to the
/// interval on its left, as in BodyPoints, so an interval on the right of an anchor begins just beyond it.
std::vector<Interval> smoothIntervals(const FreeParameters& free, const BodyShape& shape);

/// The same, and of a local change its sign: more and less are two shapes, with a kink at zero, which counts as
/// more. For solvers that rely on smoothness; crossKinks() lets them see both sides.
std::vector<Interval> sidedIntervals(const FreeParameters& free, const BodyShape& shape);

/// Moves each value that stands at a kink, where a former solution left it, just into the interval beyond.
void crossKinks(const FreeParameters& free, BodyShape& shape);

/// Brings `shape` into the sidedIntervals() of `other`.
void keepSides(const FreeParameters& free, const BodyShape& other, BodyShape& shape);

/// The i-th free shape parameter.
double shapeValue(const FreeParameters& free, const BodyShape& shape, std::size_t i);
double& shapeValue(const FreeParameters& free, BodyShape& shape, std::size_t i);

/// trial = present moved by `step`, shape parameters kept within `intervals`. Allocates only when sizes grow.
void applyStep(const FitUnknowns& unknowns, const std::vector<Interval>& intervals, const BodyState& present,
               const Eigen::VectorXd& step, BodyState& trial);

}  // namespace abf
