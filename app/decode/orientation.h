// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace abf::decode {

/// EXIF orientations 5 to 8 exchange width and height.
inline bool swapsSides(int orientation) {
    return orientation >= 5;
}

/// Copies a packed RGB picture of width x height, stored by EXIF `orientation` (1 to 8), upright to `out`.
void writeUpright(const std::uint8_t* rgb, int width, int height, int orientation, std::uint8_t* out);

}  // namespace abf::decode
