// SPDX-License-Identifier: Apache-2.0
#include "app/calibrate/depth_bias.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace abf::calibrate {
namespace {

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

double medianBias(const std::vector<DepthSample>& samples) {
    std::vector<double> differences;
    for (const DepthSample& s : samples) differences.push_back(s.detectedDeg - s.trueDeg);
    return median(std::move(differences));
}

void printDepthBias(const std::vector<DepthSample>& samples) {
    std::printf("%-16s %5s %7s %7s %7s %10s %10s\n", "direction", "n", "bias", "facing", "behind", "spread",
                "angle");
    const auto directions = landmarkDirections();
    for (std::size_t d = 0; d < directions.size(); ++d) {
        std::vector<DepthSample> all, facing, behind;
        for (const DepthSample& s : samples) {
            if (s.direction != static_cast<int>(d)) continue;
            all.push_back(s);
            (s.facing ? facing : behind).push_back(s);
        }
        const double bias = medianBias(all);
        std::vector<double> spread, angle;
        for (const DepthSample& s : all) {
            spread.push_back(std::abs(s.detectedDeg - s.trueDeg - bias));
            angle.push_back(s.angleDeg);
        }
        std::printf("%-16.*s %5zu %+7.1f %+7.1f %+7.1f %10.1f %10.1f\n",
                    static_cast<int>(directions[d].name.size()), directions[d].name.data(), all.size(), bias,
                    medianBias(facing), medianBias(behind), median(spread), median(angle));
    }
}

}  // namespace abf::calibrate
