// SPDX-License-Identifier: Apache-2.0
#include "core/texture/mirrored_vertices.h"

#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace abf {
namespace {

constexpr float kCell = 0.002f, kTolerance = 0.001f;  // metres

std::int64_t cellKey(std::int64_t x, std::int64_t y, std::int64_t z) {
    return (x + 4096) | (y + 4096) << 16 | (z + 4096) << 32;
}

}  // namespace

std::vector<std::uint32_t> mirroredVertices(const BodyModel& model) {
    const auto count = static_cast<std::uint32_t>(model.annyTopology().vertexCount);
    const auto xs = model.templateX(), ys = model.templateY(), zs = model.templateZ();
    const auto cell = [](float value) { return std::llround(value / kCell); };
    std::unordered_multimap<std::int64_t, std::uint32_t> cells;
    cells.reserve(count);
    for (std::uint32_t v = 0; v < count; ++v)
        cells.emplace(cellKey(cell(xs[v]), cell(ys[v]), cell(zs[v])), v);

    std::vector<std::uint32_t> mirrored(count, std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t v = 0; v < count; ++v) {
        float best = kTolerance * kTolerance;
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                for (int dz = -1; dz <= 1; ++dz) {
                    const auto [from, to] =
                        cells.equal_range(cellKey(cell(-xs[v]) + dx, cell(ys[v]) + dy, cell(zs[v]) + dz));
                    for (auto it = from; it != to; ++it) {
                        const std::uint32_t other = it->second;
                        const float x = xs[other] + xs[v], y = ys[other] - ys[v], z = zs[other] - zs[v];
                        const float distance = x * x + y * y + z * z;
                        if (distance >= best) continue;
                        best = distance;
                        mirrored[v] = other;
                    }
                }
    }
    return mirrored;
}

}  // namespace abf
