// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/ignore_mask.h"

#include <cmath>
#include <string>

#include "core/image/photo.h"

namespace abf {

Result<cv::Mat> readIgnoreMask(const std::filesystem::path& file, int photoWidth, int photoHeight,
                               std::stop_token stop) {
    const auto picture = loadPhoto(file, {}, std::move(stop));
    if (!picture) return propagate(picture);
    const std::string name = "The ignore mask " + file.string();
    if (picture->format != "png") {
        return fail(ErrorCode::InvalidArgument,
                    name + " is of format " + picture->format +
                        ", in which black may not stay black. Save it as PNG: black where the outline "
                        "counts, white where it says nothing.");
    }
    // Of a small mask a side may be rounded by a pixel.
    const double width = double(picture->fullHeight) * photoWidth / photoHeight;
    const double allowed = 1 + double(photoWidth) / photoHeight + 0.01 * width;
    if (std::abs(picture->fullWidth - width) > allowed) {
        return fail(ErrorCode::InvalidArgument,
                    name + " is " + std::to_string(picture->fullWidth) + "x" +
                        std::to_string(picture->fullHeight) + ", which is not the shape of the photo (" +
                        std::to_string(photoWidth) + "x" + std::to_string(photoHeight) +
                        "). It must cover the whole photo, at any size.");
    }
    cv::Mat ignore(picture->rgb.size(), CV_8UC1);
    std::int64_t marked = 0;
    for (int y = 0; y < ignore.rows; ++y) {
        for (int x = 0; x < ignore.cols; ++x) {
            const auto& pixel = picture->rgb.at<cv::Vec3b>(y, x);
            const bool says = pixel[0] == 0 && pixel[1] == 0 && pixel[2] == 0;
            ignore.at<std::uint8_t>(y, x) = says ? 0 : 255;
            marked += says ? 0 : 1;
        }
    }
    if (marked == static_cast<std::int64_t>(ignore.total())) {
        return fail(ErrorCode::InvalidArgument,
                    name +
                        " marks the whole photo. Paint white on pure black and leave no transparency; to "
                        "do without the outline of every photo, use --no-silhouette.");
    }
    if (marked == 0) {
        return fail(ErrorCode::InvalidArgument,
                    name + " is black all over, so it marks nothing. Paint white what should be ignored.");
    }
    return ignore;
}

}  // namespace abf
