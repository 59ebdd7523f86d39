// SPDX-License-Identifier: Apache-2.0
#include "core/fit/shape_prior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace abf {
namespace {

// Tables of anny 0.6.2, data/shape_calibration/{boys,girls}.pth, printed by
//   python3 -c "import torch; d = torch.load('boys.pth', weights_only=True);
//   print(d['conditional_height_distribution'])"
constexpr std::array<double, 5> kHeightAge = {0, 0.05, 0.215, 0.415, 0.67};
struct BetaTable {
    std::array<double, 5> alpha, beta;
};
constexpr BetaTable kBoys = {{21.5957, 51.9783, 22.1473, 13.4045, 16.4956},
                             {58.6005, 57.3600, 45.8586, 22.1050, 25.6562}};
constexpr BetaTable kGirls = {{29.5207, 66.2820, 31.8161, 21.2642, 13.6839},
                              {96.7224, 74.5405, 59.4907, 23.9753, 25.7476}};

/// Linear between the anchors, constant outside.
template <std::size_t N>
double interpolate(const std::array<double, N>& x, const std::array<double, N>& y, double at) {
    if (!(at > x.front())) return y.front();
    if (at >= x.back()) return y.back();
    const auto upper = static_cast<std::size_t>(std::upper_bound(x.begin(), x.end(), at) - x.begin());
    const double t = (at - x[upper - 1]) / (x[upper] - x[upper - 1]);
    return y[upper - 1] + t * (y[upper] - y[upper - 1]);
}

SliderSpread heightSpread(const BetaTable& table, double ageSlider) {
    const double a = interpolate(kHeightAge, table.alpha, ageSlider);
    const double b = interpolate(kHeightAge, table.beta, ageSlider);
    const double mean = a / (a + b);
    return {mean, std::sqrt(mean * (1 - mean) / (a + b + 1))};
}

}  // namespace

SliderSpread maleHeightSpread(double ageSlider) {
    return heightSpread(kBoys, ageSlider);
}
SliderSpread femaleHeightSpread(double ageSlider) {
    return heightSpread(kGirls, ageSlider);
}

SliderSpread phenotypeSpread(Phenotype phenotype) {
    switch (phenotype) {
        case Phenotype::Gender:
            return {0.5, 0.3};
        case Phenotype::Muscle:
            return {0.5, 0.2};
        case Phenotype::Weight:  // the mass decides, see core/prior
            return {0.5, 0.35};
        case Phenotype::Proportions:
            return {0.5, 0.25};
        case Phenotype::Age:
            return {0.5, 0.025};
        default:
            return {0.5, 0.2};
    }
}

bool hasUsualMean(Phenotype phenotype) {
    switch (phenotype) {
        case Phenotype::Gender:
        case Phenotype::Muscle:
        case Phenotype::Weight:
        case Phenotype::Height:
        case Phenotype::Proportions:
            return true;
        default:
            return false;
    }
}

}  // namespace abf
