// SPDX-License-Identifier: Apache-2.0
// Partial sums of the normal matrix of the rows, residual included: a work group sums kSplitRows rows of one tile of
// the lower triangle. CPU twin: core/fit/residuals/normal_equations.cpp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "fit_layout.h"

const uint kEach = kTile / kTileGroup;  // columns of a tile's side that an invocation does
layout(local_size_x = kTileGroup, local_size_y = kTileGroup) in;
layout(std430, binding = 0) readonly buffer Views { ViewRecord views[]; };
layout(std430, binding = 1) readonly buffer Rows { float rows[]; };               // [view][row][columns + 1]
layout(std430, binding = 2) writeonly buffer Partial { float partial[]; };        // [view][split][tile][kTile][kTile]
layout(push_constant) uniform Push { FitSizes sizes; };

shared vec4 left[kTileRows][kTile / 4];
shared vec4 right[kTileRows][kTile / 4];

float element(uint base, uint row, uint last, uint column) {
    const uint width = sizes.columns + 1;
    return row < last && column < width ? rows[(base + row) * width + column] : 0.0;
}

vec4 four(uint base, uint row, uint last, uint column) {
    return vec4(element(base, row, last, column), element(base, row, last, column + 1), element(base, row, last, column + 2),
                element(base, row, last, column + 3));
}

void main() {
    const uint tile = gl_WorkGroupID.x;
    uint i = uint((sqrt(8.0 * float(tile) + 1.0) - 1.0) * 0.5);
    while ((i + 1) * (i + 2) / 2 <= tile) ++i;
    while (i * (i + 1) / 2 > tile) --i;
    const uint j = tile - i * (i + 1) / 2;

    const uint view = gl_WorkGroupID.y / sizes.splitsAtOnce;
    const uint split = sizes.firstSplit + gl_WorkGroupID.y % sizes.splitsAtOnce;
    const uint rowCount = views[sizes.firstView + view].rowCount;
    const uint base = view * sizes.maxRows;
    const uint first = split * kSplitRows, last = min(first + kSplitRows, rowCount);

    vec4 sums[kEach];
    for (uint a = 0; a < kEach; ++a) sums[a] = vec4(0.0);
    for (uint row = first; row < last; row += kTileRows) {
        for (uint k = gl_LocalInvocationIndex; k < kTileRows * kTile / 4; k += kTileGroup * kTileGroup) {
            const uint r = k / (kTile / 4), c = k % (kTile / 4);
            left[r][c] = four(base, row + r, last, i * kTile + 4 * c);
            right[r][c] = four(base, row + r, last, j * kTile + 4 * c);
        }
        barrier();
        for (uint r = 0; r < kTileRows; ++r) {
            const vec4 a = left[r][gl_LocalInvocationID.y], b = right[r][gl_LocalInvocationID.x];
            sums[0] += a.x * b;
            sums[1] += a.y * b;
            sums[2] += a.z * b;
            sums[3] += a.w * b;
        }
        barrier();
    }
    const uint to = ((view * sizes.splitCount + split) * sizes.tileCount + tile) * kTile * kTile;
    for (uint a = 0; a < kEach; ++a) {
        const uint at = to + (kEach * gl_LocalInvocationID.y + a) * kTile + 4 * gl_LocalInvocationID.x;
        for (uint b = 0; b < 4; ++b) partial[at + b] = sums[a][b];
    }
}
