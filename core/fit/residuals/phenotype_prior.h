// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fit/residuals/residual.h"

namespace abf {

/// Free phenotypes stay near what is usual (shape_prior.h): (x − mean) / σ each. The height slider's mean
/// follows the body's gender between the male and the female mean, at a fixed age.
class PhenotypePriorResidual : public Residual {
  public:
    /// `given`: about which those lie that shape_prior.h knows no mean of.
    explicit PhenotypePriorResidual(double ageSlider, const PhenotypeValues& given = {})
        : ageSlider_(ageSlider), given_(given) {}

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    double ageSlider_;
    PhenotypeValues given_;
};

}  // namespace abf
