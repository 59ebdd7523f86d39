// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/fit/residuals/point_residual.h"

namespace abf {

/// Unit direction between two places of the body against a target direction, (u − d) / σ in three components.
class DirectionResidual final : public PointResidual {
  public:
    /// A place is the mean of two points (the same twice for a single one).
    struct Observation {
        int fromA, fromB, toA, toB;  ///< columns of PosedBody::points
        Eigen::Vector3d direction;   ///< unit, world
        double sigma;                ///< of the difference of unit vectors
        double weight;               ///< of the block; 0 leaves it out
    };

    DirectionResidual(const std::vector<Observation>& observations, double lossScale);
};

}  // namespace abf
