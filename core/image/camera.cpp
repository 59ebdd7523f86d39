// SPDX-License-Identifier: Apache-2.0
#include "core/image/camera.h"

#include <algorithm>
#include <cmath>

namespace abf {

double assumedFocalPx(int width, int height, double longSideFov) {
    return 0.5 * std::max(width, height) / std::tan(0.5 * longSideFov);
}

}  // namespace abf
