// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/rough_mask.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace abf {
namespace {

// Drawn finer by so much, so that the outline of the averaged mask lies within a twentieth of a pixel.
constexpr int kOversampling = 2;

}  // namespace

cv::Mat smoothNoise(cv::Size size, double reach, SeededRandom& random) {
    // White noise on a grid of a third of the reach, blurred there: a Gaussian kernel of standard deviation s
    // gives an autocorrelation of exp(−d²/4s²), so s = reach.
    const double spacing = std::max(1., reach / 3);
    const double s = std::max(0.3, reach / spacing);
    const int radius = static_cast<int>(std::ceil(3 * s));
    const int rows = static_cast<int>(std::ceil(size.height / spacing)) + 2;
    const int columns = static_cast<int>(std::ceil(size.width / spacing)) + 2;
    std::vector<float> kernel;
    double power = 0;
    for (int i = -radius; i <= radius; ++i) {
        kernel.push_back(static_cast<float>(std::exp(-0.5 * i * i / (s * s))));
        power += static_cast<double>(kernel.back()) * kernel.back();
    }
    for (float& k : kernel) k /= static_cast<float>(std::sqrt(power));
    cv::Mat white(rows + 2 * radius, columns + 2 * radius, CV_32FC1);
    for (int y = 0; y < white.rows; ++y) {
        for (int x = 0; x < white.cols; ++x) white.at<float>(y, x) = static_cast<float>(random.normal());
    }
    cv::Mat grid;
    cv::sepFilter2D(white, grid, CV_32F, kernel, kernel);
    grid = grid(cv::Rect(radius, radius, columns, rows));
    cv::Mat noise(size, CV_32FC1);
    for (int y = 0; y < size.height; ++y) {
        const double gy = y / spacing;
        const int y0 = static_cast<int>(gy);
        const auto fy = static_cast<float>(gy - y0);
        for (int x = 0; x < size.width; ++x) {
            const double gx = x / spacing;
            const int x0 = static_cast<int>(gx);
            const auto fx = static_cast<float>(gx - x0);
            noise.at<float>(y, x) =
                (1 - fy) * ((1 - fx) * grid.at<float>(y0, x0) + fx * grid.at<float>(y0, x0 + 1)) +
                fy * ((1 - fx) * grid.at<float>(y0 + 1, x0) + fx * grid.at<float>(y0 + 1, x0 + 1));
        }
    }
    return noise;
}

cv::Mat roughMask(const BodySurface& surface, const ProjectedBody& body, const PinholeCamera& camera,
                  double metresPerPhotoPixel, const MaskErrors& errors, double pixelsPerMetre,
                  SeededRandom& random) {
    const double scale = std::min(1., pixelsPerMetre * metresPerPhotoPixel);  // mask pixels a photo pixel
    const cv::Size size(static_cast<int>(std::lround(camera.width * scale)),
                        static_cast<int>(std::lround(camera.height * scale)));
    cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
    const double step = static_cast<double>(camera.width) / size.width;  // photo pixels a mask pixel
    const double room = 0.08 / metresPerPhotoPixel;
    const cv::Rect2d box = boxAround(body);
    const cv::Rect crop =
        cv::Rect(cv::Point(static_cast<int>((box.x - room) / step), static_cast<int>((box.y - room) / step)),
                 cv::Point(static_cast<int>((box.x + box.width + room) / step) + 1,
                           static_cast<int>((box.y + box.height + room) / step) + 1)) &
        cv::Rect(cv::Point(0, 0), size);
    if (crop.empty()) return mask;
    const BodyRaster raster = rasteriseBody(
        surface, body, cv::Rect2d(crop.x * step, crop.y * step, crop.width * step, crop.height * step),
        kOversampling * std::max(crop.width, crop.height));

    cv::Mat background, outside, inside, nearest;
    cv::threshold(raster.labels, background, 0, 255, cv::THRESH_BINARY_INV);
    cv::distanceTransform(background, outside, nearest, cv::DIST_L2, cv::DIST_MASK_5, cv::DIST_LABEL_PIXEL);
    cv::distanceTransform(raster.labels, inside, cv::DIST_L2, cv::DIST_MASK_5);
    double count = 0;
    cv::minMaxLoc(nearest, nullptr, &count);
    // Raster pixels that the outline moves out at each pixel of the body.
    const double pixelsAtUnitDepth = camera.fx / raster.step;
    std::vector<float> growth(static_cast<std::size_t>(count) + 1, 0.f);
    const auto growthAt = [&](int y, int x) {
        const auto region = static_cast<BodyRegion>(raster.labels.at<std::uint8_t>(y, x) - 1);
        if (!hasContour(region)) return 0.f;
        return static_cast<float>(errors.clothes[indexOf(region)] * pixelsAtUnitDepth) *
               raster.inverseDepths.at<float>(y, x);
    };
    for (int y = 0; y < raster.labels.rows; ++y) {
        for (int x = 0; x < raster.labels.cols; ++x) {
            if (raster.labels.at<std::uint8_t>(y, x) == 0) continue;
            growth[static_cast<std::size_t>(nearest.at<int>(y, x))] = growthAt(y, x);
        }
    }
    const double rasterPixel = metresPerPhotoPixel * raster.step;
    const cv::Mat noise = smoothNoise(raster.labels.size(), errors.reach / rasterPixel, random);
    const auto roughness = static_cast<float>(errors.roughness / rasterPixel);
    cv::Mat fine(raster.labels.size(), CV_8UC1);
    for (int y = 0; y < fine.rows; ++y) {
        for (int x = 0; x < fine.cols; ++x) {
            const bool body_ = raster.labels.at<std::uint8_t>(y, x) != 0;
            const float distance = body_ ? 0.5f - inside.at<float>(y, x) : outside.at<float>(y, x) - 0.5f;
            const float reach =
                growth[static_cast<std::size_t>(nearest.at<int>(y, x))] + roughness * noise.at<float>(y, x);
            fine.at<std::uint8_t>(y, x) =
                static_cast<std::uint8_t>(std::clamp(127.5f + 255.f * (reach - distance), 0.f, 255.f));
        }
    }
    cv::resize(fine, mask(crop), crop.size(), 0, 0, cv::INTER_AREA);
    return mask;
}

}  // namespace abf
