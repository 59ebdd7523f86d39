// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/fit/residuals/residual.h"
#include "core/fit/shape_prior.h"

namespace abf {

/// Free phenotypes stay near what is usual (shape_prior.h): (x − mean) / σ each. The height slider's mean
/// follows the body's gender between the male and the female mean, at a fixed age.
class PhenotypePriorResidual : public Residual {
  public:
    /// `given`: about which those lie that shape_prior.h knows no mean of.
    /// `gender`: of the gender slider.
    explicit PhenotypePriorResidual(double ageSlider, const PhenotypeValues& given = {},
                                    std::optional<SliderSpread> gender = {})
        : ageSlider_(ageSlider), given_(given), gender_(gender) {}

    bool evaluate(const PosedBody& body, ResidualSink& sink) const override;

  private:
    double ageSlider_;
    PhenotypeValues given_;
    std::optional<SliderSpread> gender_;
};

}  // namespace abf
