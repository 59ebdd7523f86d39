// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/body_raster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace abf {

std::optional<BodyRegion> BodyRaster::regionAt(const Eigen::Vector2d& photo) const {
    const Eigen::Vector2d at = toRaster(photo);
    if (!(at.x() >= 0 && at.y() >= 0 && at.x() < labels.cols && at.y() < labels.rows)) return {};
    const std::uint8_t label = labels.at<std::uint8_t>(static_cast<int>(at.y()), static_cast<int>(at.x()));
    if (label == 0) return {};
    return static_cast<BodyRegion>(label - 1);
}

BodyRaster rasteriseBody(const BodySurface& surface, const ProjectedBody& body, const cv::Rect2d& frame,
                         int longSide) {
    BodyRaster raster;
    raster.origin = {frame.x, frame.y};
    raster.step = std::max(frame.width, frame.height) / longSide;
    if (!(raster.step > 0)) return raster;
    const int width = std::max(1, static_cast<int>(std::ceil(frame.width / raster.step - 1e-9)));
    const int height = std::max(1, static_cast<int>(std::ceil(frame.height / raster.step - 1e-9)));
    raster.labels = cv::Mat(height, width, CV_8UC1, cv::Scalar(0));
    raster.inverseDepths = cv::Mat(height, width, CV_32FC1, cv::Scalar(0));

    // Pixel centres lie on whole numbers.
    const auto scale = static_cast<float>(1 / raster.step);
    const Eigen::Vector2f shift =
        (-raster.origin / raster.step - Eigen::Vector2d::Constant(0.5)).cast<float>();
    const std::span<const std::uint32_t> triangles = surface.triangles();
    const auto lastColumn = static_cast<float>(width - 1), lastRow = static_cast<float>(height - 1);
    for (int t = 0; t < surface.triangleCount(); ++t) {
        const std::uint32_t* corner = triangles.data() + 3 * t;
        const Eigen::Vector2f a = body.pixels.col(corner[0]) * scale + shift;
        const Eigen::Vector2f b = body.pixels.col(corner[1]) * scale + shift;
        const Eigen::Vector2f c = body.pixels.col(corner[2]) * scale + shift;
        const Eigen::Vector2f ab = b - a, ac = c - a;
        // y points down, so a face that is counter-clockwise from outside turns the other way here.
        const float area = ab.y() * ac.x() - ab.x() * ac.y();
        if (!(area > 0)) continue;
        const float left = std::max(0.f, std::ceil(std::min({a.x(), b.x(), c.x()})));
        const float right = std::min(lastColumn, std::floor(std::max({a.x(), b.x(), c.x()})));
        const float top = std::max(0.f, std::ceil(std::min({a.y(), b.y(), c.y()})));
        const float bottom = std::min(lastRow, std::floor(std::max({a.y(), b.y(), c.y()})));
        if (!(left <= right && top <= bottom)) continue;

        const float za = 1 / body.cameraPoints(2, corner[0]), zb = 1 / body.cameraPoints(2, corner[1]),
                    zc = 1 / body.cameraPoints(2, corner[2]);
        const auto label =
            static_cast<std::uint8_t>(1 + indexOf(surface.triangleRegions()[static_cast<std::size_t>(t)]));
        // Shares of b and c at a pixel: affine over the picture.
        const float overArea = 1 / area;
        const float bx = -ac.y() * overArea, by = ac.x() * overArea;
        const float cx = ab.y() * overArea, cy = -ab.x() * overArea;
        for (float y = top; y <= bottom; ++y) {
            auto* const labels = raster.labels.ptr<std::uint8_t>(static_cast<int>(y));
            auto* const depths = raster.inverseDepths.ptr<float>(static_cast<int>(y));
            const float dy = y - a.y();
            for (float x = left; x <= right; ++x) {
                const float dx = x - a.x();
                const float shareB = bx * dx + by * dy, shareC = cx * dx + cy * dy;
                // A hair of tolerance: no pixel may fall between two triangles.
                if (shareB < -1e-5f || shareC < -1e-5f || shareB + shareC > 1 + 1e-5f) continue;
                const float inverseDepth = za + shareB * (zb - za) + shareC * (zc - za);
                const auto column = static_cast<int>(x);
                if (inverseDepth <= depths[column]) continue;
                depths[column] = inverseDepth;
                labels[column] = label;
            }
        }
    }
    return raster;
}

cv::Rect2d boxAround(const ProjectedBody& body) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    Eigen::Array2f low = Eigen::Array2f::Constant(kInfinity), high = -low;
    for (Eigen::Index i = 0; i < body.pixels.cols(); ++i) {
        const Eigen::Array2f at = body.pixels.col(i);
        if (std::isnan(at.x())) continue;
        low = low.min(at);
        high = high.max(at);
    }
    if (!(low.x() < high.x() && low.y() < high.y())) return {};
    return {low.x(), low.y(), high.x() - low.x(), high.y() - low.y()};
}

}  // namespace abf
