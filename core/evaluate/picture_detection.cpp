// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/picture_detection.h"

#include <limits>
#include <opencv2/core.hpp>
#include <vector>

#include "core/evaluate/statistics.h"
#include "core/pipeline/photo_analysis.h"

namespace abf {

PictureDetection compareDetection(const FitView& ideal, const FitView& detected, double staturePx) {
    PictureDetection out;
    out.found = true;
    std::vector<double> distances;
    for (std::size_t k = 0; k < kLandmarkCount; ++k) {
        const Eigen::Vector2d& truth = ideal.landmarks[k].position;
        if (!(truth.x() >= 0) || !(truth.y() >= 0) || !(truth.x() < ideal.width) ||
            !(truth.y() < ideal.height)) {
            continue;
        }
        distances.push_back(100 * (detected.landmarks[k].position - truth).norm() / staturePx);
    }
    out.landmarkPercent = medianOf(distances);
    out.maskIou = std::numeric_limits<double>::quiet_NaN();
    if (!detected.mask.empty() && detected.mask.size() == ideal.mask.size()) {
        const cv::Mat a = ideal.mask >= 128, b = detected.mask >= 128;
        const int either = cv::countNonZero(a | b);
        if (either > 0) out.maskIou = static_cast<double>(cv::countNonZero(a & b)) / either;
    }
    return out;
}

Result<std::optional<FitView>> PictureReader::read(const Photo& photo, std::stop_token stop) {
    const std::scoped_lock lock(mutex_);
    const auto analysed = findPersons(detector_, photo, {}, std::move(stop));
    if (!analysed) {
        if (analysed.error().code == ErrorCode::NoPerson) return std::optional<FitView>();
        return propagate(analysed);
    }
    return makeFitView(analysed->photo, analysed->subject());
}

}  // namespace abf
