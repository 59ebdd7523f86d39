// SPDX-License-Identifier: Apache-2.0
#include "core/fit/landmark_offsets.h"

#include <array>

namespace abf {
namespace {

// In the bone's rest axes on the left side; the right side mirrors the lateral axis.
constexpr std::array<LandmarkOffset, 17> kOffsets = {{
    {"nose", "head", 0, 6, -3},
    {"eye_inner", "head", 0, 0, 0},
    {"eye", "head", 0, -2, -2},
    {"eye_outer", "head", 0, 0, 0},
    {"ear", "head", -20, 29, 7},
    {"mouth", "head", 0, 0, 0},
    {"shoulder", "spine01", 2, 0, -2},
    {"elbow", "upperarm02", -5, -9, 2},
    {"wrist", "lowerarm02", 1, -2, 2},
    {"pinky", "wrist", -15, 2, 28},
    {"index", "wrist", -9, -33, 7},
    {"thumb", "wrist", 15, -14, -11},
    {"hip", "root", 1, 4, 10},
    {"knee", "upperleg02", -9, 6, 2},
    {"ankle", "lowerleg02", -2, 6, 1},
    {"heel", "foot", -12, -2, -6},
    {"foot_index", "foot", 6, -27, 4},
}};

}  // namespace

std::span<const LandmarkOffset> landmarkOffsets() {
    return kOffsets;
}

}  // namespace abf
