// SPDX-License-Identifier: Apache-2.0
#include "core/export/scene.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/export/scene_axes.h"

namespace abf {

std::size_t SceneSkin::maxInfluences() const {
    std::uint32_t most = 0;
    for (std::size_t v = 0; v + 1 < start.size(); ++v) most = std::max(most, start[v + 1] - start[v]);
    return most;
}

std::string SceneAxes::unitName() const {
    if (unitMetres == 1) return "metres";
    if (unitMetres == 0.1) return "decimetres";
    if (unitMetres == 0.01) return "centimetres";
    if (unitMetres == 0.001) return "millimetres";
    std::array<char, 32> text{};
    char* end = std::to_chars(text.data(), text.data() + text.size(), unitMetres).ptr;
    return "units of " + std::string(text.data(), end) + " m";
}

}  // namespace abf
