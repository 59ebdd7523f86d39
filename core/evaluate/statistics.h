// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace abf {

/// A mean with its 95 % interval.
struct MeanInterval {
    int count = 0;
    double mean = 0, low = 0, high = 0;
};

double meanOf(const std::vector<double>& values);               ///< 0 of none
double medianOf(std::vector<double> values);                    ///< 0 of none
double standardDeviationOf(const std::vector<double>& values);  ///< by n − 1; 0 of fewer than two

/// Percentile bootstrap with 2,000 resamples, the same for the same seed. The interval of fewer than two
/// values is the mean itself.
MeanInterval bootstrapMean(const std::vector<double>& values, std::uint64_t seed);

}  // namespace abf
