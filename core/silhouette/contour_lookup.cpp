// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/contour_lookup.h"

#include <algorithm>
#include <cmath>

namespace abf {

ContourLookup::ContourLookup(const MaskContour& contour, double cell)
    : contour_(&contour), origin_(contour.box.x, contour.box.y) {
    constexpr int kMostCells = 512;
    cell_ = std::max({cell, contour.box.width / kMostCells, contour.box.height / kMostCells, 1e-6});
    columns_ = static_cast<int>(contour.box.width / cell_) + 1;
    rows_ = static_cast<int>(contour.box.height / cell_) + 1;
    const auto cellIndex = [&](const MaskContourPoint& point) {
        const Eigen::Array2d at = cellOf(point.position);
        const int x = std::clamp(static_cast<int>(at.x()), 0, columns_ - 1);
        const int y = std::clamp(static_cast<int>(at.y()), 0, rows_ - 1);
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x);
    };
    start_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
    for (const MaskContourPoint& point : contour.points) ++start_[cellIndex(point) + 1];
    for (std::size_t c = 1; c < start_.size(); ++c) start_[c] += start_[c - 1];
    points_.resize(contour.points.size());
    std::vector<int> filled(start_.begin(), start_.end() - 1);
    for (std::size_t i = 0; i < contour.points.size(); ++i) {
        points_[static_cast<std::size_t>(filled[cellIndex(contour.points[i])]++)] = static_cast<int>(i);
    }
}

std::optional<int> ContourLookup::nearest(const Eigen::Vector2d& position, const Eigen::Vector2d& normal,
                                          double radius, double agreement) const {
    const Eigen::Array2d low = cellOf(position.array() - radius).max(0.0);
    const Eigen::Array2d high =
        cellOf(position.array() + radius).min(Eigen::Array2d(columns_ - 1, rows_ - 1));
    std::optional<int> found;
    double best = radius * radius;
    for (auto y = static_cast<int>(low.y()); y <= high.y(); ++y) {
        for (auto x = static_cast<int>(low.x()); x <= high.x(); ++x) {
            const auto c = static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) +
                           static_cast<std::size_t>(x);
            for (int k = start_[c]; k < start_[c + 1]; ++k) {
                const int index = points_[static_cast<std::size_t>(k)];
                const MaskContourPoint& point = contour_->points[static_cast<std::size_t>(index)];
                const double distance = (point.position - position).squaredNorm();
                if (distance > best || point.normal.dot(normal) < agreement) continue;
                best = distance;
                found = index;
            }
        }
    }
    return found;
}

}  // namespace abf
