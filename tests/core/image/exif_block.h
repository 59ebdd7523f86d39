// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace abf::testing {

/// Values for an EXIF block; 0 leaves a tag out.
struct ExifValues {
    std::uint16_t orientation = 0;
    double focalLengthMm = 0;
    std::uint16_t focalLength35mm = 0;
    double focalPlaneXResolution = 0;
    std::uint16_t focalPlaneUnit = 0;
    std::uint32_t pixelXDimension = 0;
};

/// Little-endian TIFF structure without the "Exif\0\0" prefix; holds a GPS directory too.
std::vector<std::uint8_t> makeExifBlock(const ExifValues& values);

}  // namespace abf::testing
