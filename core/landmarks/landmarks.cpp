// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/landmarks.h"

#include <algorithm>
#include <string>
#include <utility>

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

int mirroredLandmark(int landmark) {
    static const std::array<int, kLandmarkCount> kMirrored = [] {
        std::array<int, kLandmarkCount> mirrored{};
        for (int i = 0; i < kLandmarkCount; ++i) {
            std::string name(kLandmarkNames[static_cast<std::size_t>(i)]);
            if (const auto left = name.find("left"); left != std::string::npos)
                name.replace(left, 4, "right");
            else if (const auto right = name.find("right"); right != std::string::npos)
                name.replace(right, 5, "left");
            mirrored[static_cast<std::size_t>(i)] = landmarkIndex(name);
        }
        return mirrored;
    }();
    return kMirrored[static_cast<std::size_t>(landmark)];
}

void swapSides(LandmarkSet& landmarks) {
    for (int i = 0; i < kLandmarkCount; ++i)
        if (const int other = mirroredLandmark(i); other > i)
            std::swap(landmarks[static_cast<std::size_t>(i)], landmarks[static_cast<std::size_t>(other)]);
}

void swapSides(DetectedPerson& person) {
    swapSides(person.landmarks);
    for (int i = 0; i < kLandmarkCount; ++i)
        if (const int other = mirroredLandmark(i); other > i)
            person.worldLandmarks.col(i).swap(person.worldLandmarks.col(other));
}

}  // namespace abf
