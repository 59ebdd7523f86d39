// SPDX-License-Identifier: Apache-2.0
#include "core/fit/residuals/phenotype_prior.h"

#include <algorithm>

namespace abf {

bool PhenotypePriorResidual::evaluate(const PosedBody& body, ResidualSink& sink) const {
    const auto& free = body.free.phenotypes;
    const auto shapeSize = body.free.shapeSize();
    auto jacobian = sink.scratchRows(1).leftCols(shapeSize);
    for (std::size_t i = 0; i < free.size(); ++i) {
        const double value = body.shape.phenotypes[free[i]];
        SliderSpread spread = phenotypeSpread(free[i]);
        if (!hasUsualMean(free[i])) spread.mean = given_[free[i]];
        if (free[i] == Phenotype::Gender && gender_) spread = *gender_;
        double meanByGender = 0;
        if (free[i] == Phenotype::Height) {
            const SliderSpread male = maleHeightSpread(ageSlider_), female = femaleHeightSpread(ageSlider_);
            const double gender = std::clamp(body.shape.phenotypes[Phenotype::Gender], 0.0, 1.0);
            meanByGender = female.mean - male.mean;
            spread = {male.mean + gender * meanByGender, 0.5 * (male.sigma + female.sigma)};
        }
        const Eigen::Matrix<double, 1, 1> residual((value - spread.mean) / spread.sigma);
        jacobian.setZero();
        jacobian(0, static_cast<Eigen::Index>(i)) = 1 / spread.sigma;
        if (meanByGender != 0) {
            const auto gender = std::find(free.begin(), free.end(), Phenotype::Gender);
            if (gender != free.end()) jacobian(0, gender - free.begin()) = -meanByGender / spread.sigma;
        }
        sink.add(residual, jacobian, 0, RobustLoss::quadratic(), 1);
    }
    return true;
}

}  // namespace abf
