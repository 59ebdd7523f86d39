// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/fit/joint_limits.h"
#include "core/fit/residuals/residual.h"

namespace abf {

/// Everyday poses stay near the reference pose: each joint angle divided by its spread, with the heavy tail
/// of a Cauchy distribution, so that evidence for a squat or a raised arm prevails. Joints that are not free
/// are left out.
class JointPriorResidual : public Residual {
  public:
    explicit JointPriorResidual(std::vector<Joint> joints);

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    std::vector<Joint> joints_;
};

}  // namespace abf
