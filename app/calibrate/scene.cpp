// SPDX-License-Identifier: Apache-2.0
#include "app/calibrate/scene.h"

#include <opencv2/imgproc.hpp>

namespace abf::calibrate {
namespace {

double uniform(Random& random, double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
}

cv::Scalar randomColour(Random& random) {
    const double grey = uniform(random, 40, 225), tint = uniform(random, 0, 45);
    return {grey + uniform(random, -tint, tint), grey + uniform(random, -tint, tint),
            grey + uniform(random, -tint, tint)};
}

}  // namespace

cv::Mat sampleBackground(cv::Size size, Random& random) {
    cv::Mat corners(2, 2, CV_8UC3);
    const cv::Scalar base = randomColour(random);
    for (int i = 0; i < 4; ++i) {
        const cv::Scalar c = 0.75 * base + 0.25 * randomColour(random);
        corners.at<cv::Vec3b>(i / 2, i % 2) = {cv::saturate_cast<uchar>(c[0]), cv::saturate_cast<uchar>(c[1]),
                                               cv::saturate_cast<uchar>(c[2])};
    }
    cv::Mat out;
    cv::resize(corners, out, size, 0, 0, cv::INTER_LINEAR);

    const int floorRow = static_cast<int>(size.height * uniform(random, 0.55, 0.9));
    cv::rectangle(out, {0, floorRow}, {size.width, size.height}, randomColour(random), cv::FILLED);
    const int objects = std::uniform_int_distribution<int>(0, 9)(random);
    for (int i = 0; i < objects; ++i) {
        const cv::Point at(static_cast<int>(uniform(random, 0, size.width)),
                           static_cast<int>(uniform(random, 0, floorRow)));
        const cv::Size extent(static_cast<int>(uniform(random, 10, 0.3 * size.width)),
                              static_cast<int>(uniform(random, 10, 0.35 * size.height)));
        const cv::Scalar colour = randomColour(random);
        switch (std::uniform_int_distribution<int>(0, 2)(random)) {
            case 0:
                cv::rectangle(out, {at, extent}, colour, cv::FILLED);
                break;
            case 1:
                cv::ellipse(out, at, extent / 2, uniform(random, 0, 180), 0, 360, colour, cv::FILLED,
                            cv::LINE_AA);
                break;
            default:
                cv::line(out, at, at + cv::Point(extent.width - 60, extent.height), colour,
                         std::uniform_int_distribution<int>(1, 6)(random), cv::LINE_AA);
        }
    }
    cv::GaussianBlur(out, out, {}, uniform(random, 0.6, 5));
    return out;
}

void develop(cv::Mat& rgb, Random& random) {
    if (uniform(random, 0, 1) < 0.4) cv::GaussianBlur(rgb, rgb, {}, uniform(random, 0.4, 1.1));
    cv::Mat linear;
    rgb.convertTo(linear, CV_32FC3);
    const double exposure = uniform(random, 0.65, 1.2);
    linear = linear.mul(
        cv::Scalar(exposure * uniform(random, 0.94, 1.06), exposure, exposure * uniform(random, 0.92, 1.06)));
    cv::Mat noise(rgb.size(), CV_32FC3);
    cv::RNG(random()).fill(noise, cv::RNG::NORMAL, 0, uniform(random, 0.5, 7));
    linear += noise;
    linear.convertTo(rgb, CV_8UC3);
}

}  // namespace abf::calibrate
