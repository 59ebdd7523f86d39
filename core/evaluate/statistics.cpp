// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/seeded_random.h"

namespace abf {

double meanOf(const std::vector<double>& values) {
    if (values.empty()) return 0;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double medianOf(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

double standardDeviationOf(const std::vector<double>& values) {
    if (values.size() < 2) return 0;
    const double mean = meanOf(values);
    double sum = 0;
    for (const double v : values) sum += (v - mean) * (v - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

MeanInterval bootstrapMean(const std::vector<double>& values, std::uint64_t seed) {
    constexpr std::size_t kResamples = 2000;
    MeanInterval interval;
    interval.count = static_cast<int>(values.size());
    interval.mean = interval.low = interval.high = meanOf(values);
    if (values.size() < 2) return interval;
    auto random = SeededRandom::stream({seed, 7});
    std::vector<double> means(kResamples);
    for (double& mean : means) {
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += values[static_cast<std::size_t>(random.index(interval.count))];
        }
        mean = sum / static_cast<double>(values.size());
    }
    std::ranges::sort(means);
    interval.low = means[kResamples * 25 / 1000];
    interval.high = means[kResamples * 975 / 1000 - 1];
    return interval;
}

}  // namespace abf
