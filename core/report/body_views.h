// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <vector>

#include "core/base/result.h"
#include "core/measure/body_measurer.h"

namespace abf {

/// A stretch of a tape that is seen from one side; pixels of the view's picture.
struct SeenTape {
    Measure measure;
    bool girth;  ///< of a closed line
    std::vector<Eigen::Vector2d> points;
};

/// A body in its rest pose from one side, almost without perspective.
struct BodyView {
    cv::Mat grey;  ///< CV_8UC1 on white, cut to the body
    double metresPerPixel = 0;
    double floorPixel = 0;  ///< y of the soles
    std::vector<SeenTape> tapes;
};

/// A measure that is a height above the soles: not drawn on the body but beside it.
struct HeightLine {
    Measure measure;
    double height;  ///< metres
};

struct BodyViews {
    BodyView front, side;  ///< side: its left
    std::vector<HeightLine> heights;
};

/// Draws both views at one scale, the body `heightPixels` high; about 15 ms at 1,000 pixels. Girths end where
/// they pass behind the body; lengths are seen through a limb but not through the trunk. Errors:
/// InvalidArgument as of BodyMeasurer.
Result<BodyViews> bodyViews(const std::shared_ptr<const BodyModel>& model, const BodyMeasurer& measurer,
                            const BodyShape& shape, int heightPixels);

}  // namespace abf
