// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "core/image/focal_length.h"

namespace abf::decode {

/// The only metadata that is read: orientation and focal length.
struct ExifFacts {
    int orientation = 1;  ///< 1 to 8
    ExifFocal focal;
};

/// From an EXIF block with or without its "Exif\0\0" prefix. `storedWidth` is the picture's, by which the
/// focal plane's resolution is corrected when the photo was scaled after it was taken. Nonsense gives
/// defaults: a photo with bad EXIF is still a photo.
ExifFacts readExif(std::span<const std::uint8_t> block, int storedWidth);

/// FocalPlaneXResolution (in its unit, 2 inch to 5 micrometre; else 0) in pixels of this picture per mm.
double sensorPxPerMm(double planeXResolution, int unit, double exifWidth, int storedWidth);

}  // namespace abf::decode
