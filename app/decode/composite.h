// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace abf::decode {

/// What shows through transparent pixels: neutral, so that no colour of the file's hidden RGB appears.
inline constexpr unsigned kNeutralGrey = 128;

/// A row of 8-bit RGBA over neutral grey. `premultiplied`: the colours are already multiplied by alpha.
inline void compositeRow(const std::uint8_t* rgba, std::uint8_t* rgb, int width, bool premultiplied) {
    for (int x = 0; x < width; ++x, rgba += 4, rgb += 3) {
        const unsigned alpha = rgba[3], grey = kNeutralGrey * (255 - alpha);
        for (int c = 0; c < 3; ++c) {
            const unsigned colour = rgba[c] * (premultiplied ? 255u : alpha);
            const unsigned sum = (colour + grey + 127) / 255;
            rgb[c] = static_cast<std::uint8_t>(sum > 255 ? 255 : sum);
        }
    }
}

}  // namespace abf::decode
