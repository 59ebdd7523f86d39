// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/fit/residuals/point_residual.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// Distance between projected and detected landmarks, (π(P_k) − z_k) / σ_k in two components a landmark.
class ReprojectionResidual final : public PointResidual {
  public:
    struct Observation {
        int point;  ///< column of PosedBody::points
        Eigen::Vector2d pixel;
        double sigmaPx;        ///< standard deviation, pixels
        double weight;         ///< of the block; 0 leaves it out
        bool trusted = false;  ///< placed by a person: no robust loss
    };

    /// `camera` maps the world of the points to pixels. `lossScale` in standard deviations.
    ReprojectionResidual(const PinholeCamera& camera, const std::vector<Observation>& observations,
                         double lossScale);
};

}  // namespace abf
