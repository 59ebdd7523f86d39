// SPDX-License-Identifier: Apache-2.0
#include "core/silhouette/iso_contour.h"

#include <array>
#include <cassert>
#include <cstdint>

namespace abf {
namespace {

// A cell lies between four samples, its corners TL, TR, BR, BL in the order of a clockwise walk; the sides
// T, R, B, L follow the corner of the same number. A crossing is named by its sample and direction: the side
// from sample s to the right is 2s, the one downwards 2s+1.

/// For each of the 16 patterns (bit i: corner i is inside) where the contour enters and leaves the cell: at
/// the side where the walk leaves the inside, and on at the one where it had come in.
struct CellWays {
    std::array<std::int8_t, 2> from{-1, -1}, to{-1, -1};
};

constexpr std::array<CellWays, 16> makeWays() {
    std::array<CellWays, 16> ways{};
    for (unsigned pattern = 0; pattern < 16; ++pattern) {
        const auto inside = [pattern](unsigned corner) { return (pattern >> (corner & 3U) & 1U) != 0; };
        std::size_t count = 0;
        for (unsigned side = 0; side < 4; ++side) {
            if (!inside(side) || inside(side + 1)) continue;
            unsigned entered = side;
            while (inside(entered)) entered = (entered + 3) & 3U;  // the side after corner `entered`
            ways[pattern].from[count] = static_cast<std::int8_t>(side);
            ways[pattern].to[count] = static_cast<std::int8_t>(entered);
            ++count;
        }
    }
    return ways;
}

constexpr std::array<CellWays, 16> kWays = makeWays();

}  // namespace

std::vector<std::vector<Eigen::Vector2f>> isoContours(const cv::Mat& image, float level) {
    assert(image.type() == CV_8UC1);
    std::vector<std::vector<Eigen::Vector2f>> loops;
    if (image.empty()) return loops;
    // A dark frame of one sample closes all loops.
    const int width = image.cols + 2, height = image.rows + 2;
    std::vector<std::uint8_t> value(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    for (int y = 0; y < image.rows; ++y) {
        const auto* row = image.ptr<std::uint8_t>(y);
        std::copy(row, row + image.cols, value.begin() + (y + 1) * width + 1);
    }
    const auto inside = [&](int sample) {
        return static_cast<float>(value[static_cast<std::size_t>(sample)]) > level ? 1U : 0U;
    };

    std::vector<std::int32_t> next(2 * value.size(), -1);
    std::vector<std::int32_t> crossings;
    for (int y = 0; y + 1 < height; ++y) {
        unsigned left = inside(y * width), lowerLeft = inside((y + 1) * width);
        for (int x = 0; x + 1 < width; ++x) {
            const int sample = y * width + x;
            const unsigned right = inside(sample + 1), lowerRight = inside(sample + width + 1);
            const unsigned pattern = left | right << 1U | lowerRight << 2U | lowerLeft << 3U;
            left = right, lowerLeft = lowerRight;
            if (pattern == 0 || pattern == 15) continue;
            const std::array<std::int32_t, 4> sides = {2 * sample, 2 * (sample + 1) + 1, 2 * (sample + width),
                                                       2 * sample + 1};
            const CellWays& ways = kWays[pattern];
            for (std::size_t i = 0; i < 2 && ways.from[i] >= 0; ++i) {
                const std::int32_t from = sides[static_cast<std::size_t>(ways.from[i])];
                next[static_cast<std::size_t>(from)] = sides[static_cast<std::size_t>(ways.to[i])];
                crossings.push_back(from);
            }
        }
    }

    const auto place = [&](std::int32_t crossing) {
        const int sample = crossing / 2;
        const bool down = (crossing & 1) != 0;
        const float a = value[static_cast<std::size_t>(sample)];
        const float b = value[static_cast<std::size_t>(down ? sample + width : sample + 1)];
        const float t = (level - a) / (b - a);
        const Eigen::Vector2f at(static_cast<float>(sample % width - 1),
                                 static_cast<float>(sample / width - 1));
        return Eigen::Vector2f(at + (down ? Eigen::Vector2f(0, t) : Eigen::Vector2f(t, 0)));
    };
    for (const std::int32_t first : crossings) {
        if (next[static_cast<std::size_t>(first)] < 0) continue;
        auto& loop = loops.emplace_back();
        for (std::int32_t at = first; next[static_cast<std::size_t>(at)] >= 0;) {
            loop.push_back(place(at));
            const std::int32_t following = next[static_cast<std::size_t>(at)];
            next[static_cast<std::size_t>(at)] = -1;
            at = following;
        }
    }
    return loops;
}

double signedArea(const std::vector<Eigen::Vector2f>& loop) {
    double twice = 0;
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const Eigen::Vector2d a = loop[i].cast<double>(), b = loop[(i + 1) % loop.size()].cast<double>();
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return 0.5 * twice;
}

}  // namespace abf
