// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/silhouette/mask_contour.h"

namespace abf {

/// Finds points of a mask contour near a place, by a grid of square cells. Refers to the contour, which must
/// outlive it.
class ContourLookup {
  public:
    /// `cell`: full-size pixels; a search looks at the cells within its radius.
    ContourLookup(const MaskContour& contour, double cell);

    /// Index of the nearest point within `radius` whose normal n' has n·n' ≥ `agreement`.
    std::optional<int> nearest(const Eigen::Vector2d& position, const Eigen::Vector2d& normal, double radius,
                               double agreement) const;

  private:
    Eigen::Array2d cellOf(const Eigen::Vector2d& position) const {
        return ((position - origin_) / cell_).array().floor();
    }

    const MaskContour* contour_;
    Eigen::Vector2d origin_;
    double cell_;
    int columns_, rows_;
    std::vector<int> start_, points_;  ///< points of cell c: points_[start_[c]] to points_[start_[c+1]]
};

}  // namespace abf
