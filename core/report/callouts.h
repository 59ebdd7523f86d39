// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

namespace abf {

/// A number that has to stand beside its line, as a small disc.
struct Callout {
    std::vector<Eigen::Vector2d> places;  ///< where its centre may be, best first; not empty
};

/// The place of each callout by its index: far from those placed before it and from `obstacles` (points of
/// lines, say), near the top of its list. Callouts with fewer places choose first. Millimetres.
/// `radius`: of the discs; closer than twice that they would overlap, which is chosen only where nothing is
/// free.
std::vector<std::size_t> placeCallouts(std::span<const Callout> callouts,
                                       std::span<const Eigen::Vector2d> obstacles, double radius);

}  // namespace abf
