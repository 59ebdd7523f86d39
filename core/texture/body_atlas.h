// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <thread>
#include <vector>

#include "core/body/body_model.h"

namespace abf {

/// A triangle of the body in its texture.
struct AtlasTriangle {
    std::array<std::uint32_t, 3> vertices;  ///< of topology anny
    std::array<Eigen::Vector2f, 3>
        texels;  ///< x right, y down from the upper left corner, texel centres at .5
};

/// The triangles of topology anny that have the body's material (skin or suit: not eyes, irises or mouth) as
/// they lie in a square texture. They do not overlap there. Immutable.
class BodyAtlas {
  public:
    BodyAtlas(const BodyModel& model, int size);

    int size() const { return size_; }
    const std::vector<AtlasTriangle>& triangles() const { return triangles_; }

    /// Calls paint(triangle, shares of its three vertices, x, y) for each texel whose centre lies in a
    /// triangle, on as many threads as there are cores. Each thread has rows of its own.
    template <class Paint>
    void paintTexels(Paint&& paint) const;

  private:
    template <class Paint>
    void paintRows(int top, int bottom, Paint& paint) const;

    static constexpr int kBand = 32;
    int size_;
    std::vector<AtlasTriangle> triangles_;
    std::vector<std::vector<std::uint32_t>> bands_;  ///< triangles that reach into each kBand rows
};

template <class Paint>
void BodyAtlas::paintRows(int top, int bottom, Paint& paint) const {
    for (const std::uint32_t index : bands_[static_cast<std::size_t>(top / kBand)]) {
        const AtlasTriangle& triangle = triangles_[index];
        const auto& [a, b, c] = triangle.texels;
        const Eigen::Vector2f ab = b - a, ac = c - a;
        const float area = ab.x() * ac.y() - ab.y() * ac.x();
        if (area == 0) continue;
        const auto first = [](float value) { return static_cast<int>(std::ceil(value - 0.5f)); };
        const auto last = [](float value) { return static_cast<int>(std::floor(value - 0.5f)); };
        const int left = std::max(0, first(std::min({a.x(), b.x(), c.x()})));
        const int right = std::min(size_ - 1, last(std::max({a.x(), b.x(), c.x()})));
        const int upper = std::max(top, first(std::min({a.y(), b.y(), c.y()})));
        const int lower = std::min(bottom - 1, last(std::max({a.y(), b.y(), c.y()})));
        for (int y = upper; y <= lower; ++y)
            for (int x = left; x <= right; ++x) {
                const Eigen::Vector2f at =
                    Eigen::Vector2f(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - a;
                const float shareB = (at.x() * ac.y() - at.y() * ac.x()) / area;
                const float shareC = (ab.x() * at.y() - ab.y() * at.x()) / area;
                constexpr float kHair = -1e-4f;  // no texel may fall between two triangles
                if (shareB < kHair || shareC < kHair || 1 - shareB - shareC < kHair) continue;
                paint(triangle, Eigen::Vector3f(1 - shareB - shareC, shareB, shareC), x, y);
            }
    }
}

template <class Paint>
void BodyAtlas::paintTexels(Paint&& paint) const {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t band = next++; band < bands_.size(); band = next++) {
            const int top = static_cast<int>(band) * kBand;
            paintRows(top, std::min(size_, top + kBand), paint);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned extra = 1; extra < std::min(16u, std::thread::hardware_concurrency()); ++extra)
        threads.emplace_back(work);
    work();
}

}  // namespace abf
