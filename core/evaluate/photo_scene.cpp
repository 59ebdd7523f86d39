// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/photo_scene.h"

#include <opencv2/imgproc.hpp>

namespace abf {
namespace {

cv::Scalar randomColour(SeededRandom& random) {
    const double grey = random.uniform(40, 225), tint = random.uniform(0, 45);
    const double red = grey + random.uniform(-tint, tint), green = grey + random.uniform(-tint, tint);
    return {red, green, grey + random.uniform(-tint, tint)};
}

}  // namespace

cv::Mat sampleBackground(cv::Size size, SeededRandom& random) {
    cv::Mat corners(2, 2, CV_8UC3);
    const cv::Scalar base = randomColour(random);
    for (int i = 0; i < 4; ++i) {
        const cv::Scalar c = 0.75 * base + 0.25 * randomColour(random);
        corners.at<cv::Vec3b>(i / 2, i % 2) = {cv::saturate_cast<uchar>(c[0]), cv::saturate_cast<uchar>(c[1]),
                                               cv::saturate_cast<uchar>(c[2])};
    }
    cv::Mat out;
    cv::resize(corners, out, size, 0, 0, cv::INTER_LINEAR);

    const int floorRow = static_cast<int>(size.height * random.uniform(0.55, 0.9));
    cv::rectangle(out, {0, floorRow}, {size.width, size.height}, randomColour(random), cv::FILLED);
    const int objects = random.index(10);
    for (int i = 0; i < objects; ++i) {
        const double x = random.uniform(0, size.width), y = random.uniform(0, floorRow);
        const double width = random.uniform(10, 0.3 * size.width),
                     height = random.uniform(10, 0.35 * size.height);
        const cv::Point at(static_cast<int>(x), static_cast<int>(y));
        const cv::Size extent(static_cast<int>(width), static_cast<int>(height));
        const cv::Scalar colour = randomColour(random);
        switch (random.index(3)) {
            case 0:
                cv::rectangle(out, {at, extent}, colour, cv::FILLED);
                break;
            case 1:
                cv::ellipse(out, at, extent / 2, random.uniform(0, 180), 0, 360, colour, cv::FILLED,
                            cv::LINE_AA);
                break;
            default:
                cv::line(out, at, at + cv::Point(extent.width - 60, extent.height), colour,
                         1 + random.index(6), cv::LINE_AA);
        }
    }
    cv::GaussianBlur(out, out, {}, random.uniform(0.6, 5));
    return out;
}

void develop(cv::Mat& rgb, SeededRandom& random) {
    if (random.chance(0.4)) cv::GaussianBlur(rgb, rgb, {}, random.uniform(0.4, 1.1));
    cv::Mat linear;
    rgb.convertTo(linear, CV_32FC3);
    const double exposure = random.uniform(0.65, 1.2), red = random.uniform(0.94, 1.06),
                 blue = random.uniform(0.92, 1.06), noiseLevel = random.uniform(0.5, 7);
    linear = linear.mul(cv::Scalar(exposure * red, exposure, exposure * blue));
    cv::Mat noise(rgb.size(), CV_32FC3);
    cv::RNG(random.bits()).fill(noise, cv::RNG::NORMAL, 0, noiseLevel);
    linear += noise;
    linear.convertTo(rgb, CV_8UC3);
}

}  // namespace abf
