// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/base/result.h"
#include "core/silhouette/body_raster.h"

namespace abf {

struct MaskOverlapOptions {
    PerContourRegion<double> growth{};  ///< metres: the body is grown by so much, as by its clothing
    bool everyRegion = false;           ///< false: places nearest to head, hands and feet are left out
    cv::Mat ignore;  ///< CV_8UC1 over the whole photo at any size, non-zero: left out; may be empty
    int rasterSide = 512;
};

/// How well a body covers the person's mask, by area within the photo.
struct MaskOverlap {
    double iou = 0;            ///< intersection over union, 0..1; 0 when both are empty
    double bodyOutside = 0;    ///< share of the (grown) body that lies outside of the mask
    double maskUncovered = 0;  ///< share of the mask that the (grown) body leaves open
};

/// mask: CV_8UC1, person where above one half; any size with the photo's aspect. vertices: 3×V of topology
/// anny, in the frame that `camera` maps from. Errors: InvalidArgument for other sizes and types. About 5 ms.
Result<MaskOverlap> maskOverlap(const BodySurface& surface, const Eigen::Matrix3Xf& vertices,
                                const PinholeCamera& camera, const cv::Mat& mask,
                                const MaskOverlapOptions& options = {});

}  // namespace abf
