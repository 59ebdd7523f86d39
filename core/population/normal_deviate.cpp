// SPDX-License-Identifier: Apache-2.0
#include "core/population/normal_deviate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace abf {

double normalProbability(double deviate) {
    return 0.5 * std::erfc(-deviate / std::numbers::sqrt2);
}

double normalDeviate(double probability) {
    // Newton's method on the logarithm of the lower tail, which is concave: it converges from anywhere.
    const double tail = std::min(probability, 1 - probability);
    double x = -std::sqrt(std::max(0.0, -2 * std::log(2 * tail)));
    for (int i = 0; i < 50; ++i) {
        const double p = normalProbability(x);
        const double density = std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
        const double step = std::log(p / tail) * p / density;
        x -= step;
        if (std::abs(step) < 1e-12) break;
    }
    return probability < 0.5 ? x : -x;
}

}  // namespace abf
