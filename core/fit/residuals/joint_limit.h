// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/fit/joint_limits.h"
#include "core/fit/residuals/residual.h"

namespace abf {

/// How far each joint angle lies outside its anatomical limits, divided by `sigma` (radians); zero inside.
class JointLimitResidual : public Residual {
  public:
    JointLimitResidual(std::vector<Joint> joints, double sigma);

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    std::vector<Joint> joints_;
    double sigma_;
};

}  // namespace abf
