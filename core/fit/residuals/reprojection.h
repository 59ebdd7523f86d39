// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "core/fit/residuals/residual.h"
#include "core/image/camera.h"
#include "core/landmarks/landmarks.h"

namespace abf {

/// Distance between projected and detected landmarks, (π(P_k) − z_k) / σ_k in two components a landmark.
class ReprojectionResidual : public Residual {
  public:
    struct Observation {
        int point;  ///< column of PosedBody::points
        Eigen::Vector2d pixel;
        double sigmaPx;        ///< standard deviation, pixels
        double weight;         ///< of the block; 0 leaves it out
        bool trusted = false;  ///< placed by a person: no robust loss
    };

    /// `camera` maps the world of the points to pixels. `lossScale` in standard deviations.
    ReprojectionResidual(const PinholeCamera& camera, std::vector<Observation> observations,
                         double lossScale);

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    PinholeCamera camera_;
    std::vector<Observation> observations_;
    RobustLoss loss_;
};

}  // namespace abf
