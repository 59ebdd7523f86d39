// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/residuals/residual.h"

namespace abf {

/// The rest body's stature against a known one: (stature − target) / σ, metres.
class KnownHeightResidual : public Residual {
  public:
    KnownHeightResidual(double targetM, double sigmaM) : target_(targetM), sigma_(sigmaM) {}

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    double target_, sigma_;
};

}  // namespace abf
