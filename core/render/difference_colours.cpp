// SPDX-License-Identifier: Apache-2.0
#include "core/render/difference_colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace abf {

namespace {

/// sRGB stops from -1 to 1; the pair of hues is told apart by people of every colour vision.
constexpr std::array<std::array<double, 3>, 5> kStops = {
    {{0.10, 0.25, 0.60}, {0.45, 0.65, 0.88}, {0.90, 0.90, 0.90}, {0.94, 0.60, 0.45}, {0.65, 0.08, 0.12}}};

}  // namespace

double differenceScale(const Eigen::VectorXf& differences) {
    constexpr std::array kScales = {0.005, 0.01, 0.02, 0.05, 0.1};
    const double largest = differences.size() > 0 ? double{differences.cwiseAbs().maxCoeff()} : 0.0;
    for (const double scale : kScales)
        if (largest <= 1.2 * scale) return scale;
    return 0.2;
}

Eigen::Vector3d differenceColour(double share) {
    const double at = 2 * (std::clamp(share, -1.0, 1.0) + 1);
    const auto low = std::min<std::size_t>(static_cast<std::size_t>(at), kStops.size() - 2);
    const double t = at - static_cast<double>(low);
    Eigen::Vector3d rgb;
    for (std::size_t c = 0; c < 3; ++c)
        rgb[Eigen::Index(c)] = (1 - t) * kStops[low][c] + t * kStops[low + 1][c];
    return rgb;
}

std::vector<Eigen::Vector3f> differenceColours(const Eigen::VectorXf& differences, double scale) {
    std::vector<Eigen::Vector3f> colours(static_cast<std::size_t>(differences.size()));
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const Eigen::Vector3d rgb = differenceColour(differences[Eigen::Index(i)] / scale);
        colours[i] = rgb.array().pow(2.2).matrix().cast<float>();
    }
    return colours;
}

}  // namespace abf
