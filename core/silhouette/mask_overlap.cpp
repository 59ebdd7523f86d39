// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/mask_overlap.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

namespace abf {
namespace {

/// Looks a photo-wide image up by full-size photo pixels.
std::uint8_t valueAt(const cv::Mat& image, const PinholeCamera& camera, const Eigen::Vector2d& photo) {
    const int x = static_cast<int>(photo.x() * image.cols / camera.width);
    const int y = static_cast<int>(photo.y() * image.rows / camera.height);
    return image.at<std::uint8_t>(std::clamp(y, 0, image.rows - 1), std::clamp(x, 0, image.cols - 1));
}

cv::Rect2d boxOfMask(const cv::Mat& mask, const PinholeCamera& camera) {
    cv::Mat bright;
    cv::threshold(mask, bright, 127, 255, cv::THRESH_BINARY);
    const cv::Rect box = cv::boundingRect(bright);
    const double x = static_cast<double>(camera.width) / mask.cols;
    const double y = static_cast<double>(camera.height) / mask.rows;
    return {box.x * x, box.y * y, box.width * x, box.height * y};
}

}  // namespace

Result<MaskOverlap> maskOverlap(const BodySurface& surface, const Eigen::Matrix3Xf& vertices,
                                const PinholeCamera& camera, const cv::Mat& mask,
                                const MaskOverlapOptions& options) {
    if (vertices.cols() != surface.vertexCount()) {
        return fail(ErrorCode::InvalidArgument,
                    "The overlap with a mask needs the " + std::to_string(surface.vertexCount()) +
                        " vertices of topology anny, not " + std::to_string(vertices.cols()) + ".");
    }
    if (mask.empty() || mask.type() != CV_8UC1 || camera.width <= 0 || camera.height <= 0) {
        return fail(ErrorCode::InvalidArgument, "A person mask must be an 8-bit grey image over a photo.");
    }
    if (!options.ignore.empty() && options.ignore.type() != CV_8UC1) {
        return fail(ErrorCode::InvalidArgument, "The area to ignore must be an 8-bit grey image.");
    }
    const ProjectedBody body = projectBody(vertices, camera);
    cv::Rect2d frame = boxAround(body) | boxOfMask(mask, camera);
    // Room for the clothing; where there is none, what grows beyond would not be seen.
    const double room = 0.05 * std::max(frame.width, frame.height);
    frame.x -= room, frame.y -= room, frame.width += 2 * room, frame.height += 2 * room;
    frame &= cv::Rect2d(0, 0, camera.width, camera.height);
    MaskOverlap overlap;
    if (frame.width <= 0 || frame.height <= 0) return overlap;

    const BodyRaster raster = rasteriseBody(surface, body, frame, options.rasterSide);
    // For every pixel the distance to the body and the number of its nearest pixel.
    cv::Mat background, distances, nearest;
    cv::threshold(raster.labels, background, 0, 255, cv::THRESH_BINARY_INV);
    const bool hasBody = cv::countNonZero(raster.labels) > 0;
    std::vector<BodyRegion> regions;
    std::vector<float> reach;  // raster pixels that the body grows at its nearest pixel
    if (hasBody) {
        cv::distanceTransform(background, distances, nearest, cv::DIST_L2, cv::DIST_MASK_5,
                              cv::DIST_LABEL_PIXEL);
        double count = 0;
        cv::minMaxLoc(nearest, nullptr, &count);
        regions.resize(static_cast<std::size_t>(count) + 1, BodyRegion::Head);
        reach.resize(regions.size(), 0);
        const double focal = 0.5 * (camera.fx + camera.fy);
        for (int y = 0; y < raster.labels.rows; ++y) {
            for (int x = 0; x < raster.labels.cols; ++x) {
                const std::uint8_t label = raster.labels.at<std::uint8_t>(y, x);
                if (label == 0) continue;
                const auto at = static_cast<std::size_t>(nearest.at<int>(y, x));
                regions[at] = static_cast<BodyRegion>(label - 1);
                if (!hasContour(regions[at])) continue;
                reach[at] = static_cast<float>(options.growth[indexOf(regions[at])] * focal *
                                               raster.inverseDepths.at<float>(y, x) / raster.step);
            }
        }
    }

    std::int64_t both = 0, ofBody = 0, ofMask = 0;
    for (int y = 0; y < raster.labels.rows; ++y) {
        for (int x = 0; x < raster.labels.cols; ++x) {
            const Eigen::Vector2d photo = raster.origin + raster.step * Eigen::Vector2d(x + 0.5, y + 0.5);
            if (photo.x() >= camera.width || photo.y() >= camera.height) continue;
            if (!options.ignore.empty() && valueAt(options.ignore, camera, photo) != 0) continue;
            bool inBody = raster.labels.at<std::uint8_t>(y, x) != 0;
            if (hasBody) {
                const auto at = static_cast<std::size_t>(nearest.at<int>(y, x));
                if (!options.everyRegion && !hasContour(regions[at])) continue;
                inBody = inBody || distances.at<float>(y, x) <= reach[at];
            }
            const bool inMask = valueAt(mask, camera, photo) >= 128;
            both += inBody && inMask ? 1 : 0;
            ofBody += inBody ? 1 : 0;
            ofMask += inMask ? 1 : 0;
        }
    }
    const auto share = [](std::int64_t part, std::int64_t whole) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
    };
    overlap.iou = share(both, ofBody + ofMask - both);
    overlap.bodyOutside = share(ofBody - both, ofBody);
    overlap.maskUncovered = share(ofMask - both, ofMask);
    return overlap;
}

}  // namespace abf
