// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <memory>
#include <numbers>

#include "ui/session/body_frame.h"

namespace abf::ui::test {

/// A barrel of the model's size (about 13,700 vertices, 27,400 triangles) that a view can be tried with when
/// no model is at hand.
struct SyntheticBody {
    static constexpr int kRings = 137, kSectors = 100;
    BodySurface surface;

    SyntheticBody() {
        for (int r = 0; r + 1 < kRings; ++r)
            for (int s = 0; s < kSectors; ++s) {
                const auto a = static_cast<std::uint32_t>(r * kSectors + s);
                const auto b = static_cast<std::uint32_t>(r * kSectors + (s + 1) % kSectors);
                for (std::uint32_t i : {a, b, b + kSectors, a, b + kSectors, a + kSectors})
                    surface.triangles.push_back(i);
            }
        surface.colours.assign(kRings * kSectors, {0.35f, 0.38f, 0.42f});
    }

    /// `phase` bends the barrel, so that successive frames differ.
    std::shared_ptr<const BodyFrame> frame(float phase, float height = 1.7f) const {
        auto out = std::make_shared<BodyFrame>();
        out->vertices.resize(3, kRings * kSectors);
        out->normals.resize(3, kRings * kSectors);
        for (int r = 0; r < kRings; ++r)
            for (int s = 0; s < kSectors; ++s) {
                const float v = float(r) / float(kRings - 1);
                const float angle = 2 * std::numbers::pi_v<float> * float(s) / float(kSectors);
                const float radius = 0.22f * std::sin(0.15f + 2.84f * v);
                const float bend = 0.12f * std::sin(phase + 3 * v);
                out->vertices.col(r * kSectors + s) =
                    Eigen::Vector3f(bend + radius * std::cos(angle), radius * std::sin(angle), height * v);
                out->normals.col(r * kSectors + s) =
                    Eigen::Vector3f(std::cos(angle), std::sin(angle), 0.4f * (v - 0.5f)).normalized();
            }
        out->statureM = height;
        return out;
    }
};

}  // namespace abf::ui::test
