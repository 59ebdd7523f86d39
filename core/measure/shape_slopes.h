// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>

#include "core/body/body_model.h"
#include "core/measure/body_measurer.h"
#include "core/measure/point_gradient.h"

namespace abf {

/// Turns derivatives by points of the rest body into derivatives by shape parameters. Rest vertices and heads
/// are affine in the blend weights, so each blend shape in reach is met once, whatever the number of values.
///
/// `sparse`: a gradient a value. `dense`: the gradients of further values by all vertices of the anny prefix.
/// Returns (sparse.size() + dense.size())×columns.size(), the dense values last.
Eigen::MatrixXd shapeSlopes(const BodyModel& model, const BodyShape& shape, const ShapeColumns& columns,
                            std::span<const PointGradient> sparse, std::span<const SkinGradient> dense);

}  // namespace abf
