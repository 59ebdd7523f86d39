// SPDX-License-Identifier: Apache-2.0
// Affine quantities and their slopes: template + Σ weight · row over the active shapes, and Σ slope · row; single
// shapes give slope · row. CPU twins: core/body/row_blend.cpp as used by skeleton.cpp and body_points.cpp.
#include "fit_layout.h"
#include "real.glsl"
#ifdef ABF_FLOAT_OUTPUT
#define output_t float
#else
#define output_t real
#endif

layout(local_size_x = kAffineGroup) in;
layout(std430, binding = 0) readonly buffer Template { real template_[]; };
layout(std430, binding = 1) readonly buffer Rows { real rows[]; };                 // [row][width]
layout(std430, binding = 2) readonly buffer RowOfShape { int rowOfShape[]; };      // -1: moves nothing here
layout(std430, binding = 3) readonly buffer Ranges { ShapeRange ranges[]; };       // [set]
layout(std430, binding = 4) readonly buffer Active { uint activeShape[]; };
layout(std430, binding = 5) readonly buffer Coefficients { real coefficients[]; };
layout(std430, binding = 6) readonly buffer Singles { SingleShape singles[]; };
layout(std430, binding = 7) writeonly buffer Affine { output_t affine[]; };        // [set][channel][outStride]
layout(push_constant) uniform Push { AffineSizes sizes; };

void main() {
    const uint column = gl_GlobalInvocationID.x;
    if (column >= sizes.width) return;
    const uint set = gl_WorkGroupID.y / sizes.jobs;
    const uint job = gl_WorkGroupID.y % sizes.jobs;
    const uint sums = (sizes.summed + kSumWidth - 1) / kSumWidth;
    const uint base = set * sizes.channels * sizes.outStride + column;
    if (job >= sums) {
        const SingleShape single = singles[job - sums];
        const int row = rowOfShape[single.shape];
        const uint channel = sizes.summed + job - sums;
        affine[base + channel * sizes.outStride] =
            output_t(row < 0 ? real(0) : real(single.slope) * rows[uint(row) * sizes.width + column]);
        return;
    }
    const uint firstChannel = job * kSumWidth;
    rvec4 sum = rvec4(firstChannel == 0 ? template_[column] : real(0), 0, 0, 0);
    const ShapeRange range = ranges[set];
    for (uint i = range.first; i < range.first + range.count; ++i) {
        const uint at = i * sizes.stride + firstChannel;
        const rvec4 c = rvec4(coefficients[at], coefficients[at + 1], coefficients[at + 2], coefficients[at + 3]);
        if (c == rvec4(0)) continue;  // most shapes have no slope by most parameters
        const int row = rowOfShape[activeShape[i]];
        if (row < 0) continue;
        sum += rows[uint(row) * sizes.width + column] * c;
    }
    for (uint k = 0; k < kSumWidth && firstChannel + k < sizes.summed; ++k)
        affine[base + (firstChannel + k) * sizes.outStride] = output_t(sum[k]);
}
