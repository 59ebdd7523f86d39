// SPDX-License-Identifier: Apache-2.0
#include "core/texture/atlas_padding.h"

#include <algorithm>

namespace abf {
namespace {

/// Half as large: the mean of what is covered of each four.
void pull(const cv::Mat& colours, const cv::Mat& covered, cv::Mat& smaller, cv::Mat& smallerCovered) {
    const int rows = (colours.rows + 1) / 2, columns = (colours.cols + 1) / 2;
    smaller = cv::Mat(rows, columns, CV_8UC3, cv::Scalar(0, 0, 0));
    smallerCovered = cv::Mat(rows, columns, CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            cv::Vec3i sum(0, 0, 0);
            int count = 0;
            for (int dy = 0; dy < 2 && 2 * y + dy < colours.rows; ++dy)
                for (int dx = 0; dx < 2 && 2 * x + dx < colours.cols; ++dx) {
                    if (covered.at<std::uint8_t>(2 * y + dy, 2 * x + dx) == 0) continue;
                    sum += cv::Vec3i(colours.at<cv::Vec3b>(2 * y + dy, 2 * x + dx));
                    ++count;
                }
            if (count == 0) continue;
            for (int c = 0; c < 3; ++c)
                smaller.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>((sum[c] + count / 2) / count);
            smallerCovered.at<std::uint8_t>(y, x) = 255;
        }
}

}  // namespace

void padAtlas(cv::Mat& colours, const cv::Mat& covered) {
    if (colours.rows <= 1 && colours.cols <= 1) return;
    cv::Mat smaller, smallerCovered;
    pull(colours, covered, smaller, smallerCovered);
    padAtlas(smaller, smallerCovered);
    for (int y = 0; y < colours.rows; ++y) {
        const auto* from = smaller.ptr<cv::Vec3b>(y / 2);
        const auto* known = covered.ptr<std::uint8_t>(y);
        auto* to = colours.ptr<cv::Vec3b>(y);
        for (int x = 0; x < colours.cols; ++x)
            if (known[x] == 0) to[x] = from[x / 2];
    }
}

}  // namespace abf
