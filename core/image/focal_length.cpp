// SPDX-License-Identifier: Apache-2.0
#include "core/image/focal_length.h"

#include <algorithm>
#include <cmath>

namespace abf {
namespace {

/// Diagonal of a 36 x 24 mm frame.
const double kFullFrameDiagonalMm = std::hypot(36.0, 24.0);

}  // namespace

std::optional<double> focalPxFromExif(const ExifFocal& exif, int fullWidth, int fullHeight) {
    const double longSide = std::max(fullWidth, fullHeight);
    const auto credible = [longSide](double px) {
        return std::isfinite(px) && px >= 0.3 * longSide && px <= 6.0 * longSide;
    };
    const double byEquivalent =
        exif.focalLength35mm * std::hypot(double(fullWidth), double(fullHeight)) / kFullFrameDiagonalMm;
    if (credible(byEquivalent)) return byEquivalent;
    const double bySensor = exif.focalLengthMm * exif.sensorPxPerMm;
    if (credible(bySensor)) return bySensor;
    return std::nullopt;
}

}  // namespace abf
