// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <opencv2/core/mat.hpp>

#include "core/base/result.h"
#include "core/body/body_model.h"

namespace abf {

/// A plain skin for the body's texture coordinates: `tone` (linear RGB) with soft spots of more and less
/// pigment and blood at several scales, redder at cheeks, nose, ears, elbows, knees, fingers and toes. No
/// hair, lips, nails or other drawn detail. CV_8UC3, sRGB, R first, `size` texels a side (kTextureSizes). The
/// same for every shape: noise lies on the model's template. For adults; who calls sees to that. Error:
/// InvalidArgument.
Result<cv::Mat> makeSkinTexture(const BodyModel& model, const Eigen::Vector3f& tone, int size);

}  // namespace abf
