// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/landmarks.h"

#include <algorithm>

namespace abf {

namespace {

constexpr std::array<std::array<int, 2>, 35> kConnections = {
    {{0, 1},   {1, 2},   {2, 3},   {3, 7},   {0, 4},   {4, 5},   {5, 6},   {6, 8},   {9, 10},
     {11, 12}, {11, 13}, {13, 15}, {15, 17}, {15, 19}, {15, 21}, {17, 19}, {12, 14}, {14, 16},
     {16, 18}, {16, 20}, {16, 22}, {18, 20}, {11, 23}, {12, 24}, {23, 24}, {23, 25}, {24, 26},
     {25, 27}, {26, 28}, {27, 29}, {28, 30}, {29, 31}, {30, 32}, {27, 31}, {28, 32}}};

}  // namespace

std::span<const std::array<int, 2>> landmarkConnections() {
    return kConnections;
}

int landmarkIndex(std::string_view name) {
    const auto found = std::find(kLandmarkNames.begin(), kLandmarkNames.end(), name);
    return found == kLandmarkNames.end() ? -1 : static_cast<int>(found - kLandmarkNames.begin());
}

}  // namespace abf
