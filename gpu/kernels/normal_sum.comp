// SPDX-License-Identifier: Apache-2.0
// Adds the partial sums in their order, packed: row r of the lower triangle starts at r (r + 1) / 2.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "fit_layout.h"

layout(local_size_x = kPointGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Partial { float partial[]; };
layout(std430, binding = 2) writeonly buffer Results { float results[]; };        // [view of all][resultStride]
layout(push_constant) uniform Push { FitSizes sizes; };

void main() {
    const uint view = gl_WorkGroupID.y;
    const uint tile = gl_GlobalInvocationID.x / (kTile * kTile);
    const uint inTile = gl_GlobalInvocationID.x % (kTile * kTile);
    if (tile >= sizes.tileCount) return;
    uint i = uint((sqrt(8.0 * float(tile) + 1.0) - 1.0) * 0.5);
    while ((i + 1) * (i + 2) / 2 <= tile) ++i;
    while (i * (i + 1) / 2 > tile) --i;
    const uint j = tile - i * (i + 1) / 2;
    const uint row = i * kTile + inTile / kTile, column = j * kTile + inTile % kTile;
    if (row > sizes.columns || column > row) return;
    const uint splits = (views[sizes.firstView + view].rowCount + kSplitRows - 1) / kSplitRows;
    float sum = 0.0;
    for (uint s = 0; s < splits; ++s)
        sum += partial[((view * sizes.splitCount + s) * sizes.tileCount + tile) * kTile * kTile + inTile];
    results[(sizes.firstView + view) * sizes.resultStride + row * (row + 1) / 2 + column] = sum;
}
