// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/landmarks/landmarks.h"

namespace abf {

/// Upright squares of `side` pixels that cover a width x height image, neighbours overlapping by half or
/// more, so that whatever is at most half a square large lies whole in one of them. Row by row. A square
/// larger than the image in one direction is centred in that direction.
std::vector<RegionOfInterest> overlappingTiles(int width, int height, double side);

}  // namespace abf
