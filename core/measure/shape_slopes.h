// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <array>
#include <span>
#include <vector>

#include "core/body/body_model.h"
#include "core/measure/body_measurer.h"
#include "core/measure/point_gradient.h"

namespace abf {

/// Turns derivatives by points of the rest body into derivatives by shape parameters. Rest vertices and heads
/// are affine in the blend weights, so each blend shape in reach is met once, whatever the number of values.
///
/// `sparse`: a gradient a value. `dense`: three planes over the vertices of the anny prefix, the gradient of
/// one more value. Returns (sparse.size() + 1)×columns.size(), the dense value last.
Eigen::MatrixXd shapeSlopes(const BodyModel& model, const BodyShape& shape, const ShapeColumns& columns,
                            std::span<const PointGradient> sparse,
                            const std::array<std::vector<float>, 3>& dense);

}  // namespace abf
