// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/region_sampling.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/landmarks/region.h"

namespace abf {

namespace {

cv::Matx33d toCv(const Eigen::Affine2d& affine) {
    const Eigen::Matrix3d m = affine.matrix();
    return {m(0, 0), m(0, 1), m(0, 2), m(1, 0), m(1, 1), m(1, 2), 0, 0, 1};
}

struct AveragedPart {
    cv::Mat image;
    Eigen::Affine2d photoFromImage;  ///< between pixel indices (pixel centres)
};

/// The part of the photo under `region`, averaged over blocks of `factor` x `factor` pixels.
AveragedPart averagedPart(const cv::Mat& rgb, const RegionOfInterest& region, int factor) {
    const cv::Rect2d bounds = boundingBox(region);
    const auto span = [factor](double begin, double length, int limit) {
        const int from = static_cast<int>(std::clamp(std::floor(begin) - factor, 0.0, limit - 1.0));
        const int to =
            static_cast<int>(std::clamp(std::ceil(begin + length) + factor, from + 1.0, limit * 1.0));
        return cv::Range(from, to);
    };
    const cv::Range rows = span(bounds.y, bounds.height, rgb.rows);
    const cv::Range cols = span(bounds.x, bounds.width, rgb.cols);

    AveragedPart part;
    const cv::Size size(std::max(1, cols.size() / factor), std::max(1, rows.size() / factor));
    cv::resize(rgb(rows, cols), part.image, size, 0, 0, cv::INTER_AREA);
    const double stepX = static_cast<double>(cols.size()) / size.width;
    const double stepY = static_cast<double>(rows.size()) / size.height;
    part.photoFromImage = Eigen::Translation2d(cols.start + (stepX - 1) / 2, rows.start + (stepY - 1) / 2) *
                          Eigen::Scaling(stepX, stepY);
    return part;
}

}  // namespace

cv::Mat sampleRegion(const cv::Mat& rgb, const RegionOfInterest& region, int cropSide, Border border) {
    AveragedPart source{rgb, Eigen::Affine2d::Identity()};
    const double step = region.side / cropSide;
    if (step > kMaxSamplingStep) source = averagedPart(rgb, region, static_cast<int>(step / 2));

    const Eigen::Affine2d cropFromSource = photoFromCrop(region, cropSide).inverse() * source.photoFromImage;
    cv::Mat crop;
    cv::warpPerspective(source.image, crop, toCv(cropFromSource), cv::Size(cropSide, cropSide),
                        cv::INTER_LINEAR,
                        border == Border::Black ? cv::BORDER_CONSTANT : cv::BORDER_REPLICATE);
    return crop;
}

cv::Mat maskInPhoto(const cv::Mat& logits, const RegionOfInterest& region, cv::Size size) {
    cv::Mat probability(logits.size(), CV_32FC1);
    std::transform(logits.begin<float>(), logits.end<float>(), probability.begin<float>(),
                   [](float logit) { return 255.0f / (1.0f + std::exp(-logit)); });
    const cv::Matx33d photoIndexFromCropIndex = toCv(photoFromCrop(region, logits.cols));
    cv::Mat warped;
    cv::warpAffine(probability, warped, photoIndexFromCropIndex.get_minor<2, 3>(0, 0), size);
    cv::Mat mask;
    warped.convertTo(mask, CV_8UC1);
    return mask;
}

}  // namespace abf
