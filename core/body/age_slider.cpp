// SPDX-License-Identifier: Apache-2.0
#include "core/body/age_slider.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace abf {
namespace {

// Table of anny 0.6.2, data/shape_calibration/{boys,girls}.pth, printed by
//   python3 -c "import torch; d = torch.load('boys.pth', weights_only=True);
//   print(d['morphological_age_mapping'])"
using Anchors = std::array<double, 8>;
constexpr Anchors kSlider = {0, 0.05, 0.215, 0.415, 0.67, 0.77, 0.83, 1};
constexpr Anchors kYears = {0, 1, 4, 11, 16, 18, 64, 110};

/// The interval that holds a value above the first anchor and below the last: the index of its upper anchor.
std::size_t upperAnchor(const Anchors& x, double at) {
    return static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), at) - x.begin());
}

/// Linear between the anchors, constant outside.
double interpolate(const Anchors& x, const Anchors& y, double at) {
    if (!(at > x.front())) return y.front();
    if (at >= x.back()) return y.back();
    const std::size_t upper = upperAnchor(x, at);
    const double t = (at - x[upper - 1]) / (x[upper] - x[upper - 1]);
    return y[upper - 1] + t * (y[upper] - y[upper - 1]);
}

}  // namespace

double ageSliderFromYears(double years) {
    return interpolate(kYears, kSlider, years);
}
double yearsFromAgeSlider(double slider) {
    return interpolate(kSlider, kYears, slider);
}
double yearsByAgeSlider(double slider) {
    if (!(slider > kSlider.front()) || slider > kSlider.back()) return 0;
    const std::size_t upper = upperAnchor(kSlider, slider);
    return (kYears[upper] - kYears[upper - 1]) / (kSlider[upper] - kSlider[upper - 1]);
}

}  // namespace abf
