// SPDX-License-Identifier: Apache-2.0
#include "app/decode/orientation.h"

#include <cstddef>
#include <cstring>

namespace abf::decode {
namespace {

/// Where the upright picture begins in the stored one, and the steps to its next column and row, in pixels.
struct Walk {
    std::ptrdiff_t start, column, row;
};

/// EXIF 2.32, tag 274: which stored side is the visual top and which the visual left.
Walk walkOf(int orientation, std::ptrdiff_t width, std::ptrdiff_t height) {
    const std::ptrdiff_t right = width - 1, bottom = (height - 1) * width;
    switch (orientation) {
        case 2:
            return {right, -1, width};
        case 3:
            return {bottom + right, -1, -width};
        case 4:
            return {bottom, 1, -width};
        case 5:
            return {0, width, 1};
        case 6:
            return {bottom, -width, 1};
        case 7:
            return {bottom + right, -width, -1};
        case 8:
            return {right, width, -1};
        default:
            return {0, 1, width};
    }
}

}  // namespace

void writeUpright(const std::uint8_t* rgb, int width, int height, int orientation, std::uint8_t* out) {
    const Walk walk = walkOf(orientation, width, height);
    const int columns = swapsSides(orientation) ? height : width;
    const int rows = swapsSides(orientation) ? width : height;
    if (walk.column == 1) {
        for (int y = 0; y < rows; ++y, out += std::size_t(columns) * 3) {
            std::memcpy(out, rgb + (walk.start + y * walk.row) * 3, std::size_t(columns) * 3);
        }
        return;
    }
    for (int y = 0; y < rows; ++y) {
        const std::uint8_t* in = rgb + (walk.start + y * walk.row) * 3;
        for (int x = 0; x < columns; ++x, in += walk.column * 3, out += 3) {
            out[0] = in[0];
            out[1] = in[1];
            out[2] = in[2];
        }
    }
}

}  // namespace abf::decode
