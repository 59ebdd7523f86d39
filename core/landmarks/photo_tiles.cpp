// SPDX-License-Identifier: Apache-2.0
#include "core/landmarks/photo_tiles.h"

#include <cmath>

namespace abf {

namespace {

std::vector<double> tileCentres(double length, double side) {
    if (length <= side) return {length / 2};
    const int gaps = static_cast<int>(std::ceil((length - side) / (side / 2)));
    std::vector<double> centres;
    for (int i = 0; i <= gaps; ++i) centres.push_back(side / 2 + (length - side) * i / gaps);
    return centres;
}

}  // namespace

std::vector<RegionOfInterest> overlappingTiles(int width, int height, double side) {
    std::vector<RegionOfInterest> tiles;
    for (const double y : tileCentres(height, side))
        for (const double x : tileCentres(width, side)) tiles.push_back({{x, y}, side, 0});
    return tiles;
}

}  // namespace abf
