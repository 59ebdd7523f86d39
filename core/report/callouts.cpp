// SPDX-License-Identifier: Apache-2.0
#include "core/report/callouts.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace abf {

std::vector<std::size_t> placeCallouts(std::span<const Callout> callouts,
                                       std::span<const Eigen::Vector2d> obstacles, double radius) {
    // Two discs on each other are far worse than a disc on a line, and that is worse than the next place.
    constexpr double kOverlap = 1000, kOnLine = 1, kLater = 0.4;
    std::vector<std::size_t> order(callouts.size()), chosen(callouts.size(), 0);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return callouts[i].places.size(); });
    std::vector<Eigen::Vector2d> placed;
    for (const std::size_t i : order) {
        assert(!callouts[i].places.empty());
        double least = 0;
        for (std::size_t k = 0; k < callouts[i].places.size(); ++k) {
            const Eigen::Vector2d& place = callouts[i].places[k];
            double cost = kLater * static_cast<double>(k);
            for (const Eigen::Vector2d& other : placed) {
                const double gap = (other - place).norm() / (2.1 * radius);
                if (gap < 1) cost += kOverlap * (1 - gap);
            }
            for (const Eigen::Vector2d& point : obstacles) {
                if ((point - place).norm() < radius) cost += kOnLine;
            }
            if (k > 0 && cost >= least) continue;
            least = cost;
            chosen[i] = k;
        }
        placed.push_back(callouts[i].places[chosen[i]]);
    }
    return chosen;
}

}  // namespace abf
